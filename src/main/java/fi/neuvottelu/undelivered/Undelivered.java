package fi.neuvottelu.undelivered;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterFailed;
import fi.neuvottelu.letter.LetterOvertaken;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.SettlingLetters;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What becomes of letters that did not arrive: one task for each party, however many letters wait for it. */
@Component
public class Undelivered {
    private static final String REGISTRY = "kirjaamo";

    private final Letters letters;
    private final SettlingLetters settling;
    private final UndeliveredProcess process;
    private final UndeliveredParties waiting;
    private final Contacts contacts;
    private final Acting acting;
    private final Clock clock;

    Undelivered(
            Letters letters,
            SettlingLetters settling,
            UndeliveredProcess process,
            UndeliveredParties waiting,
            Contacts contacts,
            Acting acting,
            Clock clock) {
        this.letters = letters;
        this.settling = settling;
        this.process = process;
        this.waiting = waiting;
        this.contacts = contacts;
        this.acting = acting;
        this.clock = clock;
    }

    /** Only what was meant for the mailbox that the party has now is mended here. */
    @EventListener
    public void became(LetterFailed letter) {
        if (!letter.kind().toAPerson()
                && !letters.failedTo(letter.party(), letter.host()).isEmpty()) {
            process.begin(letter);
        }
    }

    /** It need not be mended; whether it was the last one is seen when the newer one has been written. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    public void became(LetterOvertaken letter) {
        sentAgain(letter.party(), letter.host());
    }

    /** A letter was sent again elsewhere: if it was the party's last one, its task is done. */
    public void sentAgain(PartyId party, PartyId host) {
        // Before the letters are looked at: one that comes back meanwhile waits, or is seen.
        waiting.of(party, host);
        if (letters.failedTo(party, host).isEmpty()) {
            process.nothingLeft(party, host);
        }
    }

    /**
     * @throws Refusal for another host's coordinator; without an address, a day and a name, or a reason, whichever the way
     *     needs
     */
    void mend(String instance, Taken<MendedAddress> taken) {
        var asked = waiting.runningIn(instance).orElseThrow();
        var mended = taken.forHost(asked.host().value());
        var party = asked.party();
        var failed = letters.failedTo(party, asked.host());
        switch (Typed.needed(mended.way(), "undelivered.wayMissing")) {
            case "ADDRESS" -> address(party, failed, mended.email());
            case "AGAIN" -> failed.forEach(letter -> settling.sendAgain(letter.id()));
            default ->
                settle(failed, new Settling(mended.way(), mended.handedOverOn(), mended.handedTo(), mended.reason()));
        }
        waiting.end(instance);
        whatCameBackMeanwhile(party, asked.host());
    }

    private void whatCameBackMeanwhile(PartyId party, PartyId host) {
        letters.failedTo(party, host).stream()
                .findFirst()
                .ifPresent(one -> process.begin(
                        new LetterFailed(one.id(), one.kind(), one.host(), one.round(), one.session(), one.party())));
    }

    /**
     * A letter that waits for somebody, whoever looks after it: a held one, or one that came back.
     *
     * @throws Refusal without a way, a day and a name, or a reason, whichever it needs, and for a letter that waits for nobody
     */
    public void settle(Dispatch letter, Settling how) {
        settle(List.of(letter), how);
        sentAgain(letter.party(), letter.host());
    }

    private void settle(List<Dispatch> letters, Settling how) {
        switch (Typed.needed(how.way(), "undelivered.wayMissing")) {
            case "ARRIVED", "HANDED_OVER" -> handOver(letters, how);
            case "LET_BE" -> letBe(letters, how.reason());
            default -> throw new Refusal("undelivered.wayMissing");
        }
    }

    /** The party's letters go there from now on. */
    private void address(PartyId party, List<Dispatch> letters, @Nullable String typed) {
        var mailbox = Mailbox.of(typed == null ? "" : typed);
        var today = LocalTimes.today(clock);
        var role =
                contacts.mailboxOf(party, today).map(contact -> contact.role()).orElse(REGISTRY);
        contacts.setMailbox(party, mailbox.address(), role, today);
        letters.forEach(letter -> settling.sendAgain(letter.id(), mailbox.address()));
    }

    private void handOver(List<Dispatch> letters, Settling how) {
        var on = LocalTimes.date(how.on());
        if (on.isAfter(LocalTimes.today(clock))) {
            throw new Refusal("onBehalf.future");
        }
        var to = Typed.needed(Typed.line(how.to(), Longest.NAME), "undelivered.handedToMissing");
        letters.forEach(letter -> settling.handedOver(letter.id(), notBefore(letter, on), to, acting.requireUser()));
    }

    /** A letter that was written later cannot have been handed over on that day. */
    private static LocalDate notBefore(Dispatch letter, LocalDate on) {
        var written = LocalTimes.dateOf(letter.queuedAt());
        if (on.isBefore(written)) {
            throw new Refusal("undelivered.handedOverBefore", LocalTimes.shown(written));
        }
        return on;
    }

    private void letBe(List<Dispatch> letters, @Nullable String typed) {
        var reason = Typed.needed(Typed.text(typed, Longest.REASON), "undelivered.reasonMissing");
        letters.forEach(letter -> settling.letBe(letter.id(), reason, acting.requireUser()));
    }
}
