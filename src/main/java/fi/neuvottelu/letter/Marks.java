package fi.neuvottelu.letter;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.letter.MailStop.Reason;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What became of a letter in the postman's hand, each mark in a short transaction of its own. It counts only for the claim it
 * belongs to: a letter that was taken again since is another's to mark.
 */
@Component
class Marks {
    private static final String THIS_CLAIM =
            " where id = :id and state = '" + Dispatch.State.SENDING + "' and claim = :claim";
    private static final String QUEUED =
            "update letter set state = '" + Dispatch.State.QUEUED + "', server_answer = :answer";

    private final JdbcClient rows;
    private final MailStops stops;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Marks(
            JdbcClient rows,
            MailStops stops,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.stops = stops;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.clock = clock;
    }

    /** The letter is still in hand. */
    void renew(Outgoing letter) {
        transaction.executeWithoutResult(
                status -> mark(letter, "update letter set leased_until = " + Tray.UNTIL, Map.of()));
    }

    void sent(Outgoing letter, String answer) {
        transaction.executeWithoutResult(status -> {
            stops.runs();
            if (mark(
                    letter,
                    "update letter set " + Letters.SENT + ", sent_at = :at, server_answer = :answer",
                    Map.of("at", clock.instant().atOffset(UTC), "answer", MailStops.tidy(answer)))) {
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

    /** Put off after its text: what fares so in one letter after the other is no letter's fault. */
    void heardNotTaken(Outgoing letter, Duration pause, String answer) {
        transaction.executeWithoutResult(status -> {
            stops.answered();
            again(letter, pause, answer, "");
            if (stops.isARow(Reason.SERVER, "", letter.id())) {
                stops.stop(new Outcome.Trouble(Reason.SERVER, answer));
            }
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
                Map.of("at", clock.instant().plus(pause).atOffset(UTC), "answer", MailStops.tidy(answer)));
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
}
