package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The chair or an examiner decides on the minutes by the link that went to the mailbox given as her own. */
@Component
public class Approving {
    /** The word that stands in the place of such a link. */
    public static final String LINK = OwnMailbox.LINK;

    private final MinutesBook book;
    private final MinutesWriter writer;
    private final OwnMailboxes mailboxes;
    private final ApprovalSeats seats;
    private final ApproverLetters letters;
    private final OnBehalfTasks tasks;

    Approving(
            MinutesBook book,
            MinutesWriter writer,
            OwnMailboxes mailboxes,
            ApprovalSeats seats,
            ApproverLetters letters,
            OnBehalfTasks tasks) {
        this.book = book;
        this.writer = writer;
        this.mailboxes = mailboxes;
        this.seats = seats;
        this.letters = letters;
        this.tasks = tasks;
    }

    /** Whether a letter that leaves now is to this very mailbox and about the seat for which it was given. */
    public boolean goesThere(long mailbox, Outgoing letter) {
        return mailboxes
                        .find(mailbox)
                        .filter(one -> one.email().equals(letter.recipient()))
                        .isPresent()
                && mailboxes
                        .asks(mailbox)
                        .filter(seat -> seat.party().equals(letter.party()))
                        .filter(seat ->
                                Objects.equals(book.byId(seat.minutesId()).sessionId(), letter.session()))
                        .isPresent();
    }

    /** Whether her decision is waited for. */
    public boolean isOpen(long mailbox) {
        return mailboxes.asks(mailbox).isPresent();
    }

    /**
     * The minutes whole, with everybody's name: whoever examines them has to, and the same text came with the link, in the same
     * letter.
     *
     * @param language in which they are written: {@code fi}, {@code sv}
     * @param passed whether the day by which all seats answer is over
     */
    public record Asked(
            String person,
            String role,
            String round,
            String day,
            String answerBy,
            boolean passed,
            boolean silenceApproves,
            String language,
            List<MinutesPart> parts) {}

    /** In the reader's language. */
    public Asked asked(long mailbox) {
        var seat = mailboxes.asks(mailbox).orElseThrow();
        var minutes = book.byId(seat.minutesId());
        var text = writer.shown(minutes, Language.ofReader());
        return new Asked(
                seat.personName(),
                seat.role(),
                text.roundName(),
                LocalTimes.shown(text.day()),
                LocalTimes.shown(seats.by(minutes)),
                seats.hasPassed(minutes),
                text.silenceApproves(),
                Language.ofReader().locale().getLanguage(),
                MinutesPart.whole(text));
    }

    /** Who decides there; empty if nobody does any more. */
    public Optional<Actor.LinkHolder> holder(long mailbox, PartyId host, String role, int longestName) {
        return mailboxes
                .asks(mailbox)
                .map(seat -> new Actor.LinkHolder(
                        seat.party().value(),
                        host.value(),
                        seat.personName()
                                        .substring(0, Math.min(seat.personName().length(), longestName)) + ", " + role,
                        seat.id()));
    }

    /** Whether she has said just this by this link: a form that was sent twice. */
    public boolean hasSaid(long mailbox, ApprovalDraft draft) {
        return mailboxes
                .seatOf(mailbox)
                .filter(seat -> seat.byLink() && Objects.equals(seat.ownMailbox(), mailbox))
                .filter(seat -> ApprovalDraft.of(seat).saysTheSameAs(draft))
                .isPresent();
    }

    /** @throws Refusal as her form does, and if it has been decided meanwhile */
    public void give(long mailbox, ApprovalDraft draft, Actor.LinkHolder by) {
        var seat = mailboxes.asks(mailbox).orElseThrow(() -> new Refusal("approval.givenAlready"));
        tasks.completeSeat(seat.task(), seat.seat(), draft, by);
        mailboxes
                .seatOf(mailbox)
                .ifPresent(given -> letters.confirm(
                        book.byId(given.minutesId()),
                        given,
                        mailboxes.find(mailbox).orElseThrow()));
    }
}
