package fi.neuvottelu.followup;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.search.Words;
import fi.neuvottelu.session.AgreedMeasure;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The measures of all rounds and what became of them. */
@Component
public class FollowUps {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;
    private final Words words;

    FollowUps(JdbcClient jdbc, Acting acting, Clock clock, Words words) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
        this.words = words;
    }

    /** Empty if the measure has no owner or date yet, or is followed already. */
    Optional<FollowUp> begin(AgreedMeasure measure, Session session, LocalDate latest) {
        if (measure.owner() == null || ofMeasure(measure.id()).isPresent()) {
            return Optional.empty();
        }
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into follow_up (measure_id, round_id, session_id, host, text, owner, owner_role, due_on, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, '%s')""".formatted(FollowUpState.OPEN))
                .params(
                        measure.id(),
                        session.roundId(),
                        session.id(),
                        session.host().value(),
                        measure.text(),
                        measure.owner().value(),
                        measure.ownerRole(),
                        measure.dueOn() == null ? latest : measure.dueOn())
                .update(key, "id");
        return Optional.of(begun(Objects.requireNonNull(key.getKeyAs(Long.class))));
    }

    /** Empty if it is followed already. */
    Optional<FollowUp> begin(AgreedElsewhere measure, LocalDate latest) {
        if (follows(measure.id())) {
            return Optional.empty();
        }
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into follow_up (earlier_measure_id, act, agreed_on, host, text, owner, due_on, state)
                        values (?, ?, ?, ?, ?, ?, ?, '%s')""".formatted(FollowUpState.OPEN))
                .params(
                        measure.id(),
                        measure.act().name(),
                        measure.agreedOn(),
                        measure.host().value(),
                        measure.text(),
                        measure.owner().value(),
                        measure.dueOn() == null ? latest : measure.dueOn())
                .update(key, "id");
        return Optional.of(begun(Objects.requireNonNull(key.getKeyAs(Long.class))));
    }

    private FollowUp begun(long id) {
        words.changed(FoundKind.MEASURE, id);
        return byId(id);
    }

    /** Ids that follow one, in their order. */
    List<Long> after(long followUp, int atMost) {
        return jdbc.sql("select id from follow_up where id > ? order by id fetch first ? rows only")
                .params(followUp, atMost)
                .query(Long.class)
                .list();
    }

    boolean follows(long measureAgreedElsewhere) {
        return jdbc.sql("select count(*) from follow_up where earlier_measure_id = ?")
                        .param(measureAgreedElsewhere)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Nobody else reports on it or disowns what was reported before the transaction ends. */
    FollowUp locked(long id) {
        jdbc.sql("select id from follow_up where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
        return byId(id);
    }

    Optional<FollowUp> find(long id) {
        return jdbc.sql("select * from follow_up where id = ?")
                .param(id)
                .query(Row.of(FollowUp.class))
                .optional();
    }

    public FollowUp byId(long id) {
        return find(id).orElseThrow();
    }

    public Optional<FollowUp> ofMeasure(long measure) {
        return jdbc.sql("select * from follow_up where measure_id = ?")
                .param(measure)
                .query(Row.of(FollowUp.class))
                .optional();
    }

    /** Of a measure that was agreed before the tool was used or elsewhere. */
    public Optional<FollowUp> ofMeasureAgreedElsewhere(long measure) {
        return jdbc.sql("select * from follow_up where earlier_measure_id = ?")
                .param(measure)
                .query(Row.of(FollowUp.class))
                .optional();
    }

    /** Empty if no row runs in this instance. */
    public Optional<FollowUp> runningIn(String instance) {
        return jdbc.sql("select * from follow_up where instance = ?")
                .param(instance)
                .query(Row.of(FollowUp.class))
                .optional();
    }

    public FollowUp ofInstance(String instance) {
        return runningIn(instance).orElseThrow();
    }

    /**
     * Of the host's earlier sessions under the same Act: what is still open, and what was finished since the session
     * before this one.
     */
    List<FollowUp> before(Session session) {
        return jdbc.sql("""
                        select f.* from follow_up f
                        join round_window mine on mine.id = :round
                        left join arranged_session s on s.id = f.session_id
                        where f.host = :host
                          and (s.act = mine.act and s.starts_at < :start and s.id <> :id
                               or f.act = mine.act and f.agreed_on <= :day)
                          and (f.state = '%s' or f.finished_at >= :last)
                        order by f.due_on, f.id""".formatted(FollowUpState.OPEN))
                .param("round", session.roundId())
                .param("host", session.host().value())
                .param("start", session.startsAt().atOffset(UTC))
                .param("id", session.id())
                .param("day", session.day())
                .param("last", lastHeldBefore(session))
                .query(Row.of(FollowUp.class))
                .list();
    }

    /** The beginning of the session before it; if it is the first one, its own. */
    private OffsetDateTime lastHeldBefore(Session session) {
        return jdbc.sql("""
                        select coalesce(max(last.starts_at), :start) from arranged_session last
                        join round_window mine on mine.id = :round
                        where last.host = :host and last.act = mine.act and last.state = '%s'
                          and last.starts_at < :start and last.id <> :id""".formatted(SessionState.HELD))
                .param("round", session.roundId())
                .param("host", session.host().value())
                .param("start", session.startsAt().atOffset(UTC))
                .param("id", session.id())
                .query(OffsetDateTime.class)
                .single();
    }

    /** What a party still answers for. */
    public List<FollowUp> openOf(PartyId owner) {
        return jdbc.sql("select * from follow_up where owner = ? and state = '" + FollowUpState.OPEN + "' order by id")
                .param(owner.value())
                .query(Row.of(FollowUp.class))
                .list();
    }

    /** Who still answers to a host for something that was agreed elsewhere; each once. */
    public List<PartyId> ownersElsewhere(PartyId host) {
        return jdbc
                .sql("select distinct owner from follow_up where host = ? and session_id is null and state = '"
                        + FollowUpState.OPEN + "'")
                .param(host.value())
                .query(String.class)
                .list()
                .stream()
                .map(PartyId::of)
                .toList();
    }

    List<FollowUp> ofSession(long session, PartyId owner) {
        return jdbc.sql("select * from follow_up where session_id = ? and owner = ? order by id")
                .params(session, owner.value())
                .query(Row.of(FollowUp.class))
                .list();
    }

    public List<FollowUp> ofRound(long round) {
        return jdbc.sql("select * from follow_up where round_id = ? order by due_on, id")
                .param(round)
                .query(Row.of(FollowUp.class))
                .list();
    }

    /** The same, and of the sessions of other rounds that count for this one. */
    public List<FollowUp> countingFor(long round) {
        return jdbc.sql("""
                        select * from follow_up where round_id = :round
                            or session_id in (select c.session_id from session_counts c where c.round_id = :round)
                        order by due_on, id""").param("round", round).query(Row.of(FollowUp.class)).list();
    }

    public List<FollowUpNote> notes(long followUp) {
        return jdbc.sql(
                        "select kind, text, written_at, written_by, said_by from follow_up_note where follow_up_id = ? order by id")
                .param(followUp)
                .query(Row.of(FollowUpNote.class))
                .list();
    }

    FollowUpNote last(FollowUp followUp) {
        var notes = notes(followUp.id());
        return notes.get(notes.size() - 1);
    }

    boolean runsIn(long followUp, String instance) {
        return jdbc.sql("update follow_up set instance = ? where id = ? and instance is null")
                        .params(instance, followUp)
                        .update()
                == 1;
    }

    /**
     * @return whether the measure is finished
     * @throws Refusal for somebody who is not of the owner's organisation, or without a text where one is needed
     */
    boolean report(FollowUp followUp, Taken<ReportDraft> taken) {
        var draft = taken.forParty(followUp.owner().value(), followUp.host().value());
        var outcome = Typed.oneOf(FollowUpNote.REPORTED, draft.outcome(), "measure.outcomeMissing");
        if (outcome != FollowUpNote.Kind.DONE && Typed.blank(draft.text())) {
            throw new Refusal(
                    outcome == FollowUpNote.Kind.NOT_DONE ? "measure.reasonMissing" : "measure.progressMissing");
        }
        note(followUp.id(), outcome, Typed.text(draft.text(), Longest.TEXT), taken.byLink());
        if (outcome == FollowUpNote.Kind.PROGRESS) {
            return false;
        }
        jdbc.sql("update follow_up set state = ?, finished_at = ? where id = ?")
                .params(outcome.name(), clock.instant().atOffset(UTC), followUp.id())
                .update();
        return true;
    }

    /** Ids of the open ones, of all hosts. */
    List<Long> unfinished() {
        return jdbc.sql("select id from follow_up where state = '" + FollowUpState.OPEN + "' order by id")
                .query(Long.class)
                .list();
    }

    void replaceOwner(FollowUp followUp, PartyId owner, @Nullable String role, String reason) {
        jdbc.sql("update follow_up set owner = ?, owner_role = ? where id = ?")
                .params(owner.value(), role, followUp.id())
                .update();
        note(followUp.id(), FollowUpNote.Kind.OWNER_REPLACED, reason);
    }

    /** @param by who says so, by name and role */
    void disowned(FollowUp followUp, String by) {
        note(followUp.id(), FollowUpNote.Kind.DISOWNED, null, by);
    }

    void reminded(FollowUp followUp) {
        note(followUp.id(), FollowUpNote.Kind.REMINDED, null);
    }

    void asked(FollowUp followUp) {
        note(followUp.id(), FollowUpNote.Kind.ASKED, null);
    }

    /** Whether the owner has had a letter about the measure today already. */
    boolean toldToday(FollowUp followUp) {
        return notes(followUp.id()).stream()
                .filter(note -> note.kind() == FollowUpNote.Kind.ASKED || note.kind() == FollowUpNote.Kind.REMINDED)
                .anyMatch(note -> LocalTimes.dateOf(note.writtenAt()).equals(today()));
    }

    LocalDate today() {
        return LocalTimes.today(clock);
    }

    private void note(long followUp, FollowUpNote.Kind kind, @Nullable String text) {
        note(followUp, kind, text, null);
    }

    private void note(long followUp, FollowUpNote.Kind kind, @Nullable String text, @Nullable String saidBy) {
        jdbc.sql("""
                        insert into follow_up_note (follow_up_id, kind, text, written_at, written_by, said_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        followUp,
                        kind.name(),
                        text,
                        clock.instant().atOffset(UTC),
                        acting.author().orElse("neuvottelu"),
                        saidBy)
                .update();
        words.changed(FoundKind.MEASURE, followUp);
    }
}
