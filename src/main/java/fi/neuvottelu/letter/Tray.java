package fi.neuvottelu.letter;

import static fi.neuvottelu.letter.DispatchRegister.utc;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.MailStop.Reason;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the postman takes due letters from and marks what became of them, each in a short transaction of its own. A mark
 * counts only for the claim it belongs to: a letter that was taken again since is another's to mark. A claim is a lease by
 * the database's clock: nodes need not agree on the time.
 */
@Component
class Tray {
    /** A letter whose postman has not renewed his lease for so long was lost in a crash. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final String UNTIL = "current_timestamp + interval '%d' second".formatted(LEASE.toSeconds());
    private static final String THIS_CLAIM =
            " where id = :id and state = '" + Dispatch.State.SENDING + "' and claim = :claim";
    private static final String QUEUED =
            "update letter set state = '" + Dispatch.State.QUEUED + "', server_answer = :answer";

    /** What it follows is on its way still. */
    private static final String AFTER_IT = """
            (after_letter is null or not exists (select 1 from letter earlier where earlier.id = letter.after_letter
                 and (earlier.state = '%s' or earlier.state = '%s' and earlier.held is null
                     and (earlier.useless_after is null or earlier.useless_after >= :today))))""".formatted(Dispatch.State.SENDING, Dispatch.State.QUEUED);

    private static final String WAITING =
            "state = '" + Dispatch.State.QUEUED + "' and held is null and next_attempt_at <= :by and " + AFTER_IT;

    /** More than there are postmen who may have one of the first in hand. */
    private static final int AT_ONCE = 50;

    private static final String ONE = " fetch first 1 row only for update skip locked";

    private final JdbcClient rows;
    private final MailStops stops;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final int repeats;
    private final Clock clock;

    Tray(
            JdbcClient rows,
            MailStops stops,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            MailSettings mail,
            Clock clock) {
        this.rows = rows;
        this.stops = stops;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.repeats = mail.repeats();
        this.clock = clock;
    }

    /** The next due letter, now in the caller's hand; none if all are done or in others' hands, or if none leaves. */
    Optional<Outgoing> take() {
        var taken = transaction.execute(status -> {
            if (!stops.isStopped()) {
                return due(false).map(this::claim);
            }
            // Not without a letter: the server would be asked nothing, and the next letter would wait.
            return stops.probeIsDue()
                    ? due(true).filter(letter -> stops.probes()).map(this::claim)
                    : Optional.<Outgoing>empty();
        });
        return taken == null ? Optional.empty() : taken;
    }

    /** The letter is still in hand. */
    void renew(Outgoing letter) {
        transaction.executeWithoutResult(status -> mark(letter, "update letter set leased_until = " + UNTIL, Map.of()));
    }

    void sent(Outgoing letter, String answer) {
        transaction.executeWithoutResult(status -> {
            stops.runs();
            if (mark(
                    letter,
                    "update letter set " + DispatchRegister.SENT + ", sent_at = :at, server_answer = :answer",
                    Map.of("at", utc(clock.instant()), "answer", MailStops.tidy(answer)))) {
                events.publishEvent(new LetterSent(letter.id(), letter.kind(), letter.host(), letter.party()));
            }
        });
    }

    /** The attempt counts: the letter itself, or its recipient, was put off. */
    void putOff(Outgoing letter, Duration pause, String answer) {
        transaction.executeWithoutResult(status -> {
            stops.answered();
            again(letter, pause, answer, "");
        });
    }

    /** The line broke in it: what breaks in one letter after the other is no letter's fault. */
    void brokenOff(Outgoing letter, Duration pause, String answer) {
        transaction.executeWithoutResult(status -> {
            again(letter, pause, answer, "");
            breaks(letter, answer);
        });
    }

    /** A fault of ours: neither is that. */
    void ourFault(Outgoing letter, Duration pause, String answer) {
        transaction.executeWithoutResult(status -> {
            again(letter, pause, answer, "");
            if (stops.isARow(Reason.OURS, "", letter.id())) {
                stops.stop(new Outcome.Trouble(Reason.OURS, answer));
            } else {
                // The server was not asked: another letter is the probe.
                stops.probeNow();
            }
        });
    }

    /** The outcome could not be marked, which says nothing of the letter. */
    void tryAgain(Outgoing letter, Duration pause, String answer) {
        transaction.executeWithoutResult(status -> again(letter, pause, answer, ""));
    }

    void perhaps(Outgoing letter, Duration pause, String answer) {
        transaction.executeWithoutResult(status -> {
            again(letter, pause, answer, ", perhaps = perhaps + 1");
            breaks(letter, answer);
        });
    }

    private void breaks(Outgoing letter, String answer) {
        if (stops.isARow(Reason.BREAKS, "", letter.id()) && !stops.isStopped()) {
            stops.stop(new Outcome.Trouble(Reason.BREAKS, answer));
        }
    }

    private void again(Outgoing letter, Duration pause, String answer, String more) {
        mark(
                letter,
                QUEUED + ", next_attempt_at = :at" + more,
                Map.of("at", utc(clock.instant().plus(pause)), "answer", MailStops.tidy(answer)));
    }

    /** Not its fault: it is as due as before, and goes with the others when the server is back. */
    void waits(Outgoing letter, Outcome.Trouble trouble) {
        transaction.executeWithoutResult(status -> waitsFor(letter, trouble));
    }

    /** A probe in which the line broke shows nothing: what is in trouble is as it was. */
    void waitsOn(Outgoing letter, String answer) {
        transaction.executeWithoutResult(status -> asBefore(letter, answer));
    }

    private void waitsFor(Outgoing letter, Outcome.Trouble trouble) {
        asBefore(letter, trouble.answer());
        stops.stop(trouble);
    }

    private void asBefore(Outgoing letter, String answer) {
        mark(letter, QUEUED + ", attempts = attempts - 1", Map.of("answer", MailStops.tidy(answer)));
    }

    /** It was its turn, not its fault, and yet it is perhaps the only one that fares so: it makes way for the others. */
    void makesWay(Outgoing letter, Duration pause, Outcome.Trouble trouble) {
        transaction.executeWithoutResult(status -> {
            again(letter, pause, trouble.answer(), "");
            stops.stop(trouble);
        });
    }

    /** Nobody tries it again before somebody has looked at it. */
    void hold(Outgoing letter, Held why, String answer) {
        transaction.executeWithoutResult(status -> held(letter, why, answer, ""));
    }

    void refused(Outgoing letter, String answer) {
        transaction.executeWithoutResult(status -> {
            stops.answered();
            held(letter, Held.REFUSED, answer, "");
            stops.refused(answer);
        });
    }

    void holdPerhaps(Outgoing letter, String answer) {
        transaction.executeWithoutResult(status -> {
            held(letter, Held.UNKNOWN, answer, ", perhaps = perhaps + 1");
            breaks(letter, answer);
        });
    }

    private void held(Outgoing letter, Held why, String answer, String more) {
        if (mark(
                letter,
                QUEUED + ", held = :held" + more,
                Map.of("held", why.name(), "answer", MailStops.tidy(answer)))) {
            stops.held();
        }
    }

    /** A reminder of a day that has passed, a letter to whoever wants none. */
    void helpsNobody(Outgoing letter) {
        transaction.executeWithoutResult(status -> {
            mark(letter, "update letter set state = '" + Dispatch.State.WITHDRAWN + "'", Map.of());
            stops.probeNow();
        });
    }

    void failed(Outgoing letter, String answer) {
        transaction.executeWithoutResult(status -> fails(letter, answer));
    }

    private void fails(Outgoing letter, String answer) {
        stops.answered();
        if (mark(
                letter,
                "update letter set state = '" + Dispatch.State.FAILED + "', server_answer = :answer",
                Map.of("answer", MailStops.tidy(answer)))) {
            events.publishEvent(new LetterFailed(
                    letter.id(), letter.kind(), letter.host(), letter.round(), letter.session(), letter.party()));
        }
    }

    /**
     * The server does not know this recipient. If it says of one after the other the same, it is perhaps not they: those whose
     * letters failed go again when it has taken one. Of a letter of which it says so again then it is believed.
     */
    void unknown(Outgoing letter, String answer) {
        transaction.executeWithoutResult(status -> {
            var words = Reply.sameWords(MailStops.tidy(answer));
            var trouble = new Outcome.Trouble(Reason.RECIPIENTS, answer);
            if (stops.isStoppedFor(Reason.RECIPIENTS)) {
                waitsFor(letter, trouble);
            } else if (saidBefore(letter, words) || !stops.isARow(Reason.RECIPIENTS, words, letter.id())) {
                fails(letter, answer);
            } else {
                stops.inARow(Reason.RECIPIENTS, words, letter.id()).forEach(this::waitsAgain);
                waitsFor(letter, trouble);
            }
        });
    }

    private boolean saidBefore(Outgoing letter, String words) {
        return rows.sql("select server_answer from letter where id = ? and server_answer is not null")
                .param(letter.id())
                .query(String.class)
                .optional()
                .filter(answer -> Reply.sameWords(answer).equals(words))
                .isPresent();
    }

    private record Whose(PartyId host, PartyId party) {}

    private void waitsAgain(long letter) {
        rows.sql("select host, party from letter where id = ? and state = '" + Dispatch.State.FAILED + "' for update")
                .param(letter)
                .query(Row.of(Whose.class))
                .optional()
                .ifPresent(whose -> {
                    rows.sql("update letter set state = '" + Dispatch.State.QUEUED + "', attempts = 0 where id = ?")
                            .param(letter)
                            .update();
                    events.publishEvent(new LetterWaitsAgain(whose.host(), whose.party()));
                });
    }

    private boolean mark(Outgoing letter, String update, Map<String, Object> values) {
        return rows.sql(update + THIS_CLAIM)
                        .params(values)
                        .param("id", letter.id())
                        .param("claim", letter.claim())
                        .update()
                == 1;
    }

    /**
     * What a dead node had in hand does not wait until a long queue has left. Each by itself: asked for both at once, H2 walks
     * through all letters that ever were.
     */
    private Optional<Long> due(boolean stopped) {
        return lost().or(() -> waiting(stopped));
    }

    /** Looked for first and held then: in an order, H2 would hold all that wait, and nobody else find one. */
    Optional<Long> waiting(boolean stopped) {
        return asking("select id from letter where " + WAITING
                        + (stopped ? probe() : " order by state, next_attempt_at, id") + " fetch first "
                        + AT_ONCE + " rows only")
                .query(Long.class)
                .list()
                .stream()
                .flatMap(first -> inHand(first).stream())
                .findFirst();
    }

    private Optional<Long> inHand(long letter) {
        return asking("select id from letter where id = :id and " + WAITING + " for update skip locked")
                .param("id", letter)
                .query(Long.class)
                .optional();
    }

    /**
     * While the server is probed, one letter after the other, so that none stands in the way of all; and in turns one that was
     * tried before, which a server that puts off what it does not know takes at last. Not one that does not go there any more.
     */
    private String probe() {
        return " and (useless_after is null or useless_after >= :today) order by "
                + (stops.now().probes() % 2 == 0 ? "claim" : "case when claim = 0 then 1 else 0 end, leased_until")
                + ", id";
    }

    private JdbcClient.StatementSpec asking(String sql) {
        return rows.sql(sql).param("by", utc(clock.instant())).param("today", LocalTimes.today(clock));
    }

    private record Lost(long id, int perhaps) {}

    /** One goes again as often as after any other unknown end: perhaps it is the letter that ends its nodes. */
    private Optional<Long> lost() {
        var lost = rows.sql("select id, perhaps from letter where state = '" + Dispatch.State.SENDING
                        + "' and leased_until < current_timestamp order by id" + ONE)
                .query(Row.of(Lost.class))
                .optional();
        if (lost.isPresent() && lost.get().perhaps() >= repeats) {
            holdLost(lost.get().id());
            return lost();
        }
        return lost.map(Lost::id);
    }

    private void holdLost(long letter) {
        rows.sql("update letter set state = '" + Dispatch.State.QUEUED + "', held = '" + Held.UNKNOWN
                        + "', perhaps = perhaps + 1, claim = claim + 1 where id = ?")
                .param(letter)
                .update();
        stops.held();
    }

    /** One that was in other hands perhaps has been delivered from there. */
    private Outgoing claim(long letter) {
        rows.sql("update letter set perhaps = perhaps + case when state = '" + Dispatch.State.SENDING
                        + "' then 1 else 0 end, state = '" + Dispatch.State.SENDING
                        + "', claim = claim + 1, attempts = attempts + 1, leased_until = " + UNTIL + " where id = ?")
                .param(letter)
                .update();
        return rows.sql("""
                        select id, kind, host, round_id as round, session_id as session, party, languages, recipient,
                               subject, body,
                               calendar, calendar_method, document_id as document, message_id, attempts, claim, perhaps,
                               useless_after, to_earlier
                        from letter where id = ?
                        """).param(letter).query(Row.of(Outgoing.class)).single();
    }
}
