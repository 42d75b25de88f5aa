package fi.neuvottelu.session;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.Acting;
import fi.neuvottelu.engine.Refusal;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Topic;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writing up what happened: attendance, topics, agreed measures, who approves the minutes. */
@Component
class SessionRecords {
    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Parties parties;
    private final Acting acting;
    private final Clock clock;

    SessionRecords(JdbcClient jdbc, Sessions sessions, Parties parties, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.parties = parties;
        this.acting = acting;
        this.clock = clock;
    }

    /** @return whether the session was held */
    boolean write(Session session, SessionRecord record) {
        if (Boolean.FALSE.equals(record.held())) {
            jdbc.sql("update negotiation_session set state = 'NOT_HELD', change_reason = ? where id = ?")
                    .params(required(record.reason(), "session.reasonNotHeld"), session.id())
                    .update();
            return false;
        }
        var start = LocalTimes.instant(record.date(), record.from());
        var end = LocalTimes.instant(record.date(), record.to());
        if (!end.isAfter(start)) {
            throw new Refusal("session.endsBeforeStart");
        }
        if (end.isAfter(clock.instant())) {
            throw new Refusal("session.notYetOver");
        }
        jdbc.sql("""
                        update negotiation_session
                        set state = 'HELD', starts_at = ?, ends_at = ?, place = ?, secretary_name = ?, languages_used = ?,
                            chair_name = ?, recorded_by = ?, recorded_at = ?
                        where id = ?""")
                .params(
                        start.atOffset(UTC),
                        end.atOffset(UTC),
                        record.place(),
                        record.secretary(),
                        record.languages(),
                        chairIn(record),
                        acting.requireUser(),
                        clock.instant().atOffset(UTC),
                        session.id())
                .update();
        attendance(session, orEmpty(record.attendance()));
        topics(session, record.topics() == null ? Map.of() : record.topics());
        measures(sessions.byId(session.id()), orEmpty(record.measures()));
        approvers(session, orEmpty(record.approvers()));
        return true;
    }

    private void attendance(Session session, List<SessionRecord.Line> lines) {
        for (var line : lines) {
            var kind = AttendanceKind.valueOf(required(line.kind(), "session.attendanceKind"));
            var party = kind == AttendanceKind.GUEST
                    ? null
                    : parties.byId(new PartyId(required(line.party(), "session.party")))
                            .id()
                            .value();
            jdbc.sql("""
                            insert into attendance (session_id, party, kind, organisation, person_name, person_role, presence)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            session.id(),
                            party,
                            kind.name(),
                            line.organisation(),
                            line.name(),
                            line.role(),
                            presence(line.presence()).name())
                    .update();
        }
    }

    private void topics(Session session, Map<String, String> topics) {
        topics.forEach((topic, text) -> {
            if (text != null && !text.isBlank()) {
                jdbc.sql("insert into session_topic (session_id, round_id, topic, text) values (?, ?, ?, ?)")
                        .params(session.id(), session.roundId(), topicOf(topic).name(), limited(text, 20_000))
                        .update();
            }
        });
    }

    private void measures(Session session, List<SessionRecord.Measure> measures) {
        for (var measure : measures) {
            if (measure.text() == null || measure.text().isBlank()) {
                continue;
            }
            var owner = owner(measure.owner());
            var due = blank(measure.dueOn()) ? null : LocalTimes.date(measure.dueOn());
            if (due != null && due.isBefore(session.heldOn())) {
                throw new Refusal("measure.dueBeforeSession", measure.text());
            }
            jdbc.sql("insert into agreed_measure (session_id, text, owner, owner_role, due_on) values (?, ?, ?, ?, ?)")
                    .params(session.id(), limited(measure.text(), 4000), owner, measure.ownerRole(), due)
                    .update();
        }
    }

    private @Nullable String owner(@Nullable String id) {
        return id == null || id.isBlank()
                ? null
                : parties.byId(new PartyId(id)).id().value();
    }

    private void approvers(Session session, List<SessionRecord.Approver> approvers) {
        var seat = 0;
        for (var approver : approvers) {
            if (blank(approver.name())) {
                continue;
            }
            var role = seat == 0 ? ApproverSeat.Role.CHAIR : ApproverSeat.Role.EXAMINER;
            var party = parties.byId(new PartyId(required(approver.party(), "session.party")));
            jdbc.sql("""
                            insert into approver_seat (session_id, seat, role, party, person_name, user_id)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            session.id(),
                            seat++,
                            role.name(),
                            party.id().value(),
                            approver.name(),
                            blank(approver.userId()) ? null : approver.userId())
                    .update();
        }
        if (seat != 3) {
            throw new Refusal("session.approvers");
        }
        if (sessions.approvers(session.id()).stream()
                        .map(ApproverSeat::personName)
                        .distinct()
                        .count()
                != 3) {
            throw new Refusal("session.approversDiffer");
        }
    }

    private static @Nullable String chairIn(SessionRecord record) {
        var approvers = orEmpty(record.approvers());
        return approvers.isEmpty() ? null : approvers.get(0).name();
    }

    private static Topic topicOf(String text) {
        try {
            return Topic.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("session.topic", text);
        }
    }

    private static Presence presence(@Nullable String text) {
        if (blank(text)) {
            throw new Refusal("session.presence");
        }
        return Presence.valueOf(Objects.requireNonNull(text));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String limited(String text, int most) {
        if (text.length() > most) {
            throw new Refusal("text.tooLong", most);
        }
        return text;
    }

    private static String required(@Nullable String text, String refusal) {
        if (text == null || text.isBlank()) {
            throw new Refusal(refusal);
        }
        return text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
