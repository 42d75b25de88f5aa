package fi.neuvottelu.session;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Together;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of a session: whether it was held, who was there, what was said and agreed, who approves the minutes. */
@Component
public class SessionRecords {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final RecordedLines lines;
    private final RecordedApprovers approvers;
    private final Past past;
    private final Acting acting;
    private final Clock clock;

    SessionRecords(
            JdbcClient jdbc,
            Sessions sessions,
            RecordedLines lines,
            RecordedApprovers approvers,
            Past past,
            Acting acting,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.lines = lines;
        this.approvers = approvers;
        this.past = past;
        this.acting = acting;
        this.clock = clock;
    }

    /** @return whether the session was held */
    boolean write(Session session, Taken<SessionRecord> taken) {
        var record = taken.forHost(session.host().value());
        if (Boolean.FALSE.equals(record.held())) {
            notHeld(session, record.reason());
            return false;
        }
        held(session, record);
        return true;
    }

    /**
     * Takes the place of what was recorded before, which is kept.
     *
     * @throws Refusal for what cannot be, and for saying now that the session was not held
     */
    public void correct(Session session, Taken<SessionRecord> taken) {
        var record = taken.forHost(session.host().value());
        if (Boolean.FALSE.equals(record.held())) {
            throw new Refusal("session.heldAlready");
        }
        var before = locked(session);
        Stream.of(
                        "delete from attendance where session_id = ?",
                        "delete from session_topic where session_id = ?",
                        "delete from standard_answer where session_id = ?",
                        "delete from agreed_measure where session_id = ? and agenda_point is null",
                        "delete from approver_seat where session_id = ?")
                .forEach(lines -> jdbc.sql(lines).param(session.id()).update());
        held(session, record);
        if (!before.record().equals(recorded(sessions.byId(session.id())))) {
            past.keep(PastKind.SESSION_RECORD, String.valueOf(session.id()), before, null);
        }
    }

    /** As it is before a correction that nobody else can make at the same time. */
    private FormerRecord locked(Session session) {
        var recorded = jdbc.sql("select recorded_by, recorded_at from negotiation_session where id = ? for update")
                .param(session.id())
                .query(Row.of(Recorded.class))
                .single();
        return new FormerRecord(recorded(sessions.byId(session.id())), recorded.recordedBy(), recorded.recordedAt());
    }

    /** Who has recorded it, and when. */
    private record Recorded(
            @Nullable String recordedBy, @Nullable Instant recordedAt) {}

    /** As it was typed; what the form of a correction begins with. */
    SessionRecord recorded(Session session) {
        return new SessionRecord(
                true,
                null,
                session.day().toString(),
                LocalTimes.timeOf(session.startsAt()).toString(),
                LocalTimes.timeOf(session.endsAt()).toString(),
                session.place().inReadersLanguage(),
                session.secretaryName(),
                session.languagesUsed(),
                lines.attendance(session),
                lines.topics(session),
                lines.alsoTopics(session),
                lines.answers(session),
                lines.measures(session),
                approvers.of(session));
    }

    private void notHeld(Session session, @Nullable String reason) {
        jdbc.sql("update negotiation_session set state = '" + SessionState.NOT_HELD
                        + "', change_reason = ?, change_reason_sv = null where id = ?")
                .params(Typed.needed(Typed.text(reason, Longest.REASON), "session.reasonNotHeld"), session.id())
                .update();
    }

    private void held(Session session, SessionRecord record) {
        var judging = new Together();
        // What follows is judged by the time that was planned if there is no right one; nothing of it stays then.
        var times = judging.take(() -> times(record)).orElse(new Times(session.startsAt(), session.endsAt()));
        var place = judging.take(() -> placeOf(session, Typed.line(record.place(), Longest.PLACE)))
                .orElse(session.place());
        var secretary = judging.take(() -> Typed.line(record.secretary(), Longest.NAME));
        var languages = judging.take(() -> Typed.line(record.languages(), Longest.LANGUAGES));
        jdbc.sql("""
                        update negotiation_session
                        set state = '%s', starts_at = ?, ends_at = ?, place = ?, place_sv = ?, secretary_name = ?,
                            languages_used = ?, recorded_by = ?, recorded_at = ?
                        where id = ?""".formatted(SessionState.HELD))
                .params(
                        times.start().atOffset(UTC),
                        times.end().atOffset(UTC),
                        place.fi(),
                        place.sv(),
                        secretary.orElse(null),
                        languages.orElse(null),
                        acting.requireUser(),
                        clock.instant().atOffset(UTC),
                        session.id())
                .update();
        var recorded = sessions.byId(session.id());
        lines.write(recorded, record, judging);
        var chair = approvers.write(recorded, given(record.approvers()), judging);
        judging.end();
        jdbc.sql("update negotiation_session set chair_name = ? where id = ?")
                .params(chair, session.id())
                .update();
        sessions.wordsChanged(session.id());
        sessions.recordChanged(session.id());
    }

    private record Times(Instant start, Instant end) {}

    private Times times(SessionRecord record) {
        var start = LocalTimes.instant(record.date(), record.from());
        var end = LocalTimes.instant(record.date(), record.to());
        if (!end.isAfter(start)) {
            throw new Refusal("session.endsBeforeStart");
        }
        if (end.isAfter(clock.instant())) {
            throw new Refusal("session.notYetOver");
        }
        return new Times(start, end);
    }

    /** The record has one field: what stands in it as planned keeps its other language. */
    private static TextPair placeOf(Session session, @Nullable String recorded) {
        var planned = session.place();
        var asPlanned = recorded != null && (recorded.equals(planned.fi()) || recorded.equals(planned.sv()));
        return asPlanned ? planned : TextPair.of(recorded);
    }

    static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
