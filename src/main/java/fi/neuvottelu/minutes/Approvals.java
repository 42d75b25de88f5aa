package fi.neuvottelu.minutes;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.ApproverSeat;
import fi.neuvottelu.session.OwnAddresses;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.WhoWasThere;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
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
    private final OwnMailboxes mailboxes;
    private final OwnAddresses addresses;
    private final ApproverLetters toHerself;
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
            OwnMailboxes mailboxes,
            OwnAddresses addresses,
            ApproverLetters toHerself,
            Acting acting,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.letters = letters;
        this.sessions = sessions;
        this.there = there;
        this.rounds = rounds;
        this.seats = seats;
        this.mailboxes = mailboxes;
        this.addresses = addresses;
        this.toHerself = toHerself;
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
            write(minutes, asked, who.email(), "v" + asked.version() + " seat " + seat, seats.by(minutes));
            return asked;
        });
    }

    /** To her party, and to herself where there is a mailbox of her own. */
    private void write(
            Minutes minutes, Approval seat, @Nullable String email, String occasion, @Nullable LocalDate by) {
        var own = mailboxes.give(seat, email);
        letters.send(LetterKind.APPROVAL, occasion, minutes, seat.party(), by, seat.personName(), own.isPresent());
        own.ifPresent(mailbox -> toHerself.ask(minutes, seat, mailbox, by));
    }

    /** @return whether the minutes were returned */
    boolean give(Minutes minutes, Approval approval, Taken<ApprovalDraft> taken) {
        var host = sessions.byId(minutes.sessionId()).host();
        var draft =
                taken.forSeat(approval.id(), approval.userId(), approval.party().value(), host.value());
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
                taken);
        if (returned) {
            book.state(minutes.id(), MinutesState.FINISHING);
        }
        return returned;
    }

    void remind(Minutes minutes, Approval approval) {
        if (approval.state() == Approval.State.ASKED) {
            var own = mailboxes.stillOwn(approval);
            letters.remind(
                    LetterKind.APPROVAL_REMINDER,
                    "seat " + approval.seat() + " on " + book.today(),
                    minutes,
                    approval.party(),
                    seats.by(minutes),
                    approval.personName(),
                    own.isPresent());
            own.ifPresent(mailbox -> toHerself.remind(minutes, approval, mailbox, seats.by(minutes)));
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
     * Whoever stays in it can be given another mailbox in the same way. The links before open nothing any more.
     *
     * @param email a mailbox of her own, as it was typed
     * @throws Refusal without a reason, for a seat that has answered, or for somebody who holds another seat or was absent
     */
    public void replace(
            Minutes minutes,
            int seat,
            PartyId party,
            String person,
            @Nullable String user,
            @Nullable String email,
            String reason) {
        var approval = book.approval(minutes.id(), minutes.version(), seat)
                .filter(one -> one.state() == Approval.State.ASKED)
                .orElseThrow(() -> new Refusal("approval.givenAlready"));
        var others = book.approvals(minutes.id(), minutes.version()).stream()
                .filter(other -> other.seat() != seat)
                .toList();
        if (others.stream().anyMatch(other -> other.personName().equalsIgnoreCase(person))) {
            throw new Refusal("session.approversDiffer");
        }
        there.judge(minutes.sessionId(), party, person);
        var own = addresses.judged(email, person, user);
        if (others.stream().flatMap(other -> mailboxes.of(other).stream()).anyMatch(mailbox -> mailbox.email()
                .equalsIgnoreCase(own))) {
            throw new Refusal("approver.addressOfTwo");
        }
        jdbc.sql("""
                        update minutes_approval set party = ?, person_name = ?, user_id = ?, replaced_reason = ?, reminded_on = null
                        where id = ?""").params(party.value(), person, user, reason, approval.id()).update();
        write(
                minutes,
                book.approval(minutes.id(), minutes.version(), seat).orElseThrow(),
                own,
                "v" + approval.version() + " seat " + seat + " replaced on " + clock.instant(),
                seats.hasPassed(minutes) ? null : seats.by(minutes));
    }

    /** As the record of the session says, unless somebody else has taken the seat who was there by what is recorded now. */
    private ApproverSeat holder(Minutes minutes, int seat) {
        return book.replacement(minutes.id(), seat)
                .filter(one -> there.canHaveBeen(minutes.sessionId(), one.party(), one.personName()))
                .map(one -> new ApproverSeat(
                        seat,
                        ApproverSeat.Role.valueOf(one.role()),
                        one.party(),
                        one.personName(),
                        one.userId(),
                        mailboxes.of(one).map(OwnMailbox::email).orElse(null)))
                .orElseGet(() -> sessions.approvers(minutes.sessionId()).get(seat));
    }

    /** @param taken null where silence decides */
    private void decide(Approval approval, Approval.State state, @Nullable String reason, @Nullable Taken<?> taken) {
        var onBehalf = taken == null ? null : taken.onBehalf();
        var byLink = taken == null ? null : taken.byLink();
        jdbc.sql("""
                        update minutes_approval set state = ?, reason = ?, decided_at = ?, recorded_by = ?, channel = ?,
                            received_on = ?, said_by = ?
                        where id = ? and state = '%s'""".formatted(Approval.State.ASKED))
                .params(
                        state.name(),
                        reason,
                        clock.instant().atOffset(UTC),
                        acting.author().orElse(null),
                        byLink != null
                                ? Actor.BY_LINK
                                : onBehalf == null ? null : onBehalf.channel().name(),
                        byLink != null ? book.today() : onBehalf == null ? null : onBehalf.receivedOn(),
                        byLink != null ? byLink : onBehalf == null ? null : onBehalf.saidBy(),
                        approval.id())
                .update();
    }
}
