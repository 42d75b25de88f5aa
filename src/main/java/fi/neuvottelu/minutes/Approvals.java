package fi.neuvottelu.minutes;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.ApproverSeat;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.WhoWasThere;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The approvals of the chair and the two examiners, each by itself. */
@Component
public class Approvals {

    private final JdbcClient jdbc;
    private final MinutesBook book;
    private final MinutesLetters letters;
    private final Sessions sessions;
    private final WhoWasThere there;
    private final Rounds rounds;
    private final ApprovalSeats seats;
    private final Acting acting;
    private final Clock clock;

    Approvals(
            JdbcClient jdbc,
            MinutesBook book,
            MinutesLetters letters,
            Sessions sessions,
            WhoWasThere there,
            Rounds rounds,
            ApprovalSeats seats,
            Acting acting,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.letters = letters;
        this.sessions = sessions;
        this.there = there;
        this.rounds = rounds;
        this.seats = seats;
        this.acting = acting;
        this.clock = clock;
    }

    /** The seat as it stands: whoever replaced somebody on an earlier version stays. */
    Approval ask(Minutes minutes, int seat) {
        return book.approval(minutes.id(), minutes.version(), seat).orElseGet(() -> {
            var who = holder(minutes, seat);
            jdbc.sql("""
                            insert into minutes_approval (minutes_id, seat, version, role, party, person_name, user_id, state)
                            values (?, ?, ?, ?, ?, ?, ?, '%s')""".formatted(Approval.State.ASKED))
                    .params(
                            minutes.id(),
                            seat,
                            minutes.version(),
                            who.role().name(),
                            who.party().value(),
                            who.personName(),
                            who.userId())
                    .update();
            var asked = book.approval(minutes.id(), minutes.version(), seat).orElseThrow();
            letters.send(
                    LetterKind.APPROVAL,
                    "v" + asked.version() + " seat " + seat,
                    minutes,
                    asked.party(),
                    seats.by(minutes),
                    asked.personName());
            return asked;
        });
    }

    /** @return whether the minutes were returned */
    boolean give(Minutes minutes, Approval approval, Taken<ApprovalDraft> taken) {
        var host = sessions.byId(minutes.sessionId()).host();
        var draft = taken.forSeat(approval.userId(), approval.party().value(), host.value());
        if (approval.state() != Approval.State.ASKED) {
            throw new Refusal("approval.givenAlready");
        }
        if (!"APPROVE".equals(draft.decision()) && !"RETURN".equals(draft.decision())) {
            throw new Refusal("approval.decisionMissing");
        }
        var returned = "RETURN".equals(draft.decision());
        if (returned && Typed.blank(draft.reason())) {
            throw new Refusal("approval.reasonMissing");
        }
        decide(
                approval,
                returned ? Approval.State.RETURNED : Approval.State.APPROVED,
                Typed.text(draft.reason(), Longest.TEXT),
                taken.onBehalf());
        if (returned) {
            book.state(minutes.id(), MinutesState.FINISHING);
        }
        return returned;
    }

    void remind(Minutes minutes, Approval approval) {
        if (approval.state() == Approval.State.ASKED) {
            letters.remind(
                    LetterKind.APPROVAL_REMINDER,
                    "seat " + approval.seat() + " on " + book.today(),
                    minutes,
                    approval.party(),
                    seats.by(minutes),
                    approval.personName());
            book.approvalReminded(approval.id());
        }
    }

    /** Long without an answer: an approval only if the plan of the round says so. */
    boolean judgeSilence(Minutes minutes, Approval approval) {
        var round = rounds.byId(sessions.byId(minutes.sessionId()).roundId());
        if (round.silenceApproves()) {
            decide(approval, Approval.State.APPROVED_BY_SILENCE, null, null);
        }
        return round.silenceApproves();
    }

    /**
     * Whoever takes a seat answers by the day of all seats, after which silence is judged; a letter names none that has passed.
     *
     * @throws Refusal without a reason, for a seat that has answered, or for somebody who holds another seat or was absent
     */
    public void replace(Minutes minutes, int seat, PartyId party, String person, @Nullable String user, String reason) {
        var approval = book.approval(minutes.id(), minutes.version(), seat)
                .filter(one -> one.state() == Approval.State.ASKED)
                .orElseThrow(() -> new Refusal("approval.givenAlready"));
        var taken = book.approvals(minutes.id(), minutes.version()).stream()
                .anyMatch(other -> other.seat() != seat && other.personName().equalsIgnoreCase(person));
        if (taken) {
            throw new Refusal("session.approversDiffer");
        }
        there.judge(minutes.sessionId(), party, person);
        jdbc.sql("""
                        update minutes_approval set party = ?, person_name = ?, user_id = ?, replaced_reason = ?, reminded_on = null
                        where id = ?""").params(party.value(), person, user, reason, approval.id()).update();
        letters.send(
                LetterKind.APPROVAL,
                "v" + approval.version() + " seat " + seat + " replaced on " + clock.instant(),
                minutes,
                party,
                seats.hasPassed(minutes) ? null : seats.by(minutes),
                person);
    }

    /** As the record of the session says, unless somebody else has taken the seat who was there by what is recorded now. */
    private ApproverSeat holder(Minutes minutes, int seat) {
        return book.replacement(minutes.id(), seat)
                .filter(one -> there.canHaveBeen(minutes.sessionId(), one.party(), one.personName()))
                .map(one -> new ApproverSeat(
                        seat, ApproverSeat.Role.valueOf(one.role()), one.party(), one.personName(), one.userId()))
                .orElseGet(() -> sessions.approvers(minutes.sessionId()).get(seat));
    }

    private void decide(Approval approval, Approval.State state, @Nullable String reason, @Nullable OnBehalf onBehalf) {
        jdbc.sql("""
                        update minutes_approval set state = ?, reason = ?, decided_at = ?, recorded_by = ?, channel = ?,
                            received_on = ?, said_by = ?
                        where id = ? and state = '%s'""".formatted(Approval.State.ASKED))
                .params(
                        state.name(),
                        reason,
                        clock.instant().atOffset(UTC),
                        acting.user().orElse(null),
                        onBehalf == null ? null : onBehalf.channel().name(),
                        onBehalf == null ? null : onBehalf.receivedOn(),
                        onBehalf == null ? null : onBehalf.saidBy(),
                        approval.id())
                .update();
    }
}
