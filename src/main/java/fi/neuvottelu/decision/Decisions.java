package fi.neuvottelu.decision;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.ExplainedDate;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.session.Session;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** What the bodies of the parties have said of the results of all sessions. */
@Component
public class Decisions {
    private static final String HANDLING = """
            select h.decision_id, h.body, h.body_name, h.decided_on, h.section, h.link, h.result, h.preparation_only,
                h.published_on, h.noticed_on, h.remedy, h.remedy_by, h.remedy_steps
            from decision_handling h""";

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    Decisions(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /** Empty if the party's decision is waited for already: once for a session. */
    Optional<Decision> begin(Session session, PartyId party, LocalDate dueOn) {
        if (of(session.id(), party).isPresent()) {
            return Optional.empty();
        }
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into decision (host, round_id, session_id, party, state, due_on)
                        values (?, ?, ?, ?, '%s', ?)""".formatted(DecisionState.WAITING))
                .params(session.host().value(), session.roundId(), session.id(), party.value(), dueOn)
                .update(key, "id");
        return Optional.of(byId(Objects.requireNonNull(key.getKeyAs(Long.class))));
    }

    public Decision byId(long id) {
        return jdbc.sql("select * from decision where id = ?")
                .param(id)
                .query(Row.of(Decision.class))
                .single();
    }

    public Optional<Decision> of(long session, PartyId party) {
        return jdbc.sql("select * from decision where session_id = ? and party = ?")
                .params(session, party.value())
                .query(Row.of(Decision.class))
                .optional();
    }

    /** Empty if no row runs in this instance. */
    public Optional<Decision> runningIn(String instance) {
        return jdbc.sql("select * from decision where instance = ?")
                .param(instance)
                .query(Row.of(Decision.class))
                .optional();
    }

    public Decision ofInstance(String instance) {
        return runningIn(instance).orElseThrow();
    }

    public List<Decision> ofRound(long round) {
        return jdbc.sql("select * from decision where round_id = ? order by session_id, id")
                .param(round)
                .query(Row.of(Decision.class))
                .list();
    }

    /** The same, and of the sessions of other rounds that count for this one. */
    public List<Decision> countingFor(long round) {
        return jdbc.sql("""
                        select * from decision where round_id = :round
                            or session_id in (select c.session_id from session_counts c where c.round_id = :round)
                        order by session_id, id""").param("round", round).query(Row.of(Decision.class)).list();
    }

    /** Each meeting of a body that dealt with it, as it was last corrected, the latest last. */
    public List<Handling> handlings(long decision) {
        return jdbc.sql(HANDLING + " where h.decision_id = ? and not h.corrected order by h.id")
                .param(decision)
                .query(Row.of(Handling.class))
                .list();
    }

    /** Of each decision of a round the latest, by decision. */
    public Map<Long, Handling> lastHandlings(long round) {
        return jdbc
                .sql(HANDLING
                        + " join decision d on d.id = h.decision_id where (d.round_id = :round or d.session_id in"
                        + " (select c.session_id from session_counts c where c.round_id = :round))"
                        + " and not h.corrected order by h.id")
                .param("round", round)
                .query(Row.of(Handling.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Handling::decisionId, one -> one, (earlier, latest) -> latest));
    }

    /** Ids of those that are waited for, or were recorded on this local day or later. */
    List<Long> openOrRecordedSince(LocalDate day) {
        return jdbc.sql("""
                        select id from decision
                        where instance is not null and (state in ('%s', '%s') or recorded_at >= ?)
                        order by id""".formatted(DecisionState.WAITING, DecisionState.RETURNED))
                .param(day.atStartOfDay(LocalTimes.ZONE).toOffsetDateTime())
                .query(Long.class)
                .list();
    }

    /** The local day on which it was last recorded. */
    LocalDate recordedOn(long decision) {
        return dayOf("select recorded_at from decision where id = ?", decision);
    }

    /** The local day on which it was recorded that a body returned it, the last time. */
    LocalDate returnedOn(long decision) {
        return dayOf(
                "select max(recorded_at) from decision_handling where decision_id = ? and not corrected", decision);
    }

    private LocalDate dayOf(String moment, long decision) {
        return LocalTimes.dateOf(jdbc.sql(moment)
                .param(decision)
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
    }

    /** Ids of the meetings of bodies whose time limit has not run out. */
    List<Long> handlingsWithRemedyAhead() {
        return jdbc.sql("select id from decision_handling where not corrected and remedy_by >= ? order by id")
                .param(today())
                .query(Long.class)
                .list();
    }

    Handling handling(long id) {
        return jdbc.sql(HANDLING + " where h.id = ?")
                .param(id)
                .query(Row.of(Handling.class))
                .single();
    }

    /** The last day of its time limit is another one now. */
    void remedyBy(long handling, ExplainedDate lastDay) {
        jdbc.sql("update decision_handling set remedy_by = ?, remedy_steps = ? where id = ?")
                .params(lastDay.date(), lastDay.kept(), handling)
                .update();
    }

    /** Its target date is another one now. */
    Decision dueOn(long decision, LocalDate dueOn) {
        jdbc.sql("update decision set due_on = ? where id = ?")
                .params(dueOn, decision)
                .update();
        return byId(decision);
    }

    boolean runsIn(long decision, String instance) {
        return jdbc.sql("update decision set instance = ? where id = ? and instance is null")
                        .params(instance, decision)
                        .update()
                == 1;
    }

    void handled(Handling handling) {
        jdbc.sql("""
                        insert into decision_handling (decision_id, body, body_name, decided_on, section, link, result,
                            preparation_only, published_on, noticed_on, remedy, remedy_by, remedy_steps, recorded_by,
                            recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        handling.decisionId(),
                        handling.body().name(),
                        handling.bodyName(),
                        handling.decidedOn(),
                        handling.section(),
                        handling.link(),
                        handling.result().name(),
                        handling.preparationOnly(),
                        handling.publishedOn(),
                        handling.noticedOn(),
                        handling.remedy().name(),
                        handling.remedyBy(),
                        handling.remedySteps(),
                        acting.requireUser(),
                        clock.instant().atOffset(UTC))
                .update();
    }

    /** What is recorded next takes the place of the last meeting; the row stays, marked. */
    void corrects(long decision) {
        jdbc.sql("""
                        update decision_handling set corrected = true
                        where id = (select max(id) from decision_handling where decision_id = ?)""").param(decision).update();
    }

    void decided(long decision) {
        jdbc.sql("""
                        update decision set state = '%s', reason_not_taken = null, recorded_by = ?, recorded_at = ?
                        where id = ?""".formatted(DecisionState.DECIDED))
                .params(acting.requireUser(), clock.instant().atOffset(UTC), decision)
                .update();
    }

    /** It is waited for again, until another target date. */
    void returned(long decision, LocalDate dueOn) {
        jdbc.sql("update decision set state = '" + DecisionState.RETURNED
                        + "', due_on = ?, reminded_on = null, reason_not_taken = null where id = ?")
                .params(dueOn, decision)
                .update();
    }

    void notTaken(long decision, String reason) {
        jdbc.sql("""
                        update decision set state = '%s', reason_not_taken = ?, recorded_by = ?, recorded_at = ?
                        where id = ?""".formatted(DecisionState.NOT_TAKEN))
                .params(reason, acting.requireUser(), clock.instant().atOffset(UTC), decision)
                .update();
    }

    void reminded(long decision) {
        jdbc.sql("update decision set reminded_on = ? where id = ?")
                .params(today(), decision)
                .update();
    }

    LocalDate today() {
        return LocalTimes.today(clock);
    }
}
