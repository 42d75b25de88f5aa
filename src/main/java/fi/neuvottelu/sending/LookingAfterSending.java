package fi.neuvottelu.sending;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.Held;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.MailStops;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.SettlingLetters;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.People;
import fi.neuvottelu.undelivered.Undelivered;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Trying the mail server now, sending a test letter, sending all again that waits for somebody. */
@Component
class LookingAfterSending {
    private final DispatchRegister register;
    private final Letters letters;
    private final SettlingLetters settling;
    private final MailStops stops;
    private final Undelivered undelivered;
    private final Parties parties;
    private final People people;
    private final Acting acting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LookingAfterSending(
            DispatchRegister register,
            Letters letters,
            SettlingLetters settling,
            MailStops stops,
            Undelivered undelivered,
            Parties parties,
            People people,
            Acting acting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.letters = letters;
        this.settling = settling;
        this.stops = stops;
        this.undelivered = undelivered;
        this.parties = parties;
        this.people = people;
        this.acting = acting;
        this.events = events;
        this.clock = clock;
    }

    /** What a test letter says. */
    record Text(String hostName, String sentBy, LocalDate sentOn) {}

    /** @throws Refusal for whoever is no administrator, and for a test without host or address */
    void does(Taken<SendingDraft> taken) {
        var draft = taken.ifMay((actor, anything) -> actor.administers(), "sending.notYours");
        switch (Typed.needed(draft.action(), "sending.actionMissing")) {
            case "TRY" -> stops.probeNow();
            case "TEST" -> test(draft);
            case "ALL_AGAIN" -> allAgain(draft);
            case "SETTLE" -> settle(draft);
            default -> throw new Refusal("sending.actionMissing");
        }
        events.publishEvent(new LookedAfter());
    }

    private void test(SendingDraft draft) {
        var mailbox = Mailbox.of(Typed.needed(draft.address(), "sending.addressMissing"));
        var host = parties.findHost(PartyId.of(Typed.needed(draft.host(), "sending.hostMissing")))
                .orElseThrow(() -> new Refusal("sending.hostMissing"));
        register.queue(letter(host, mailbox));
        stops.probeNow();
    }

    private NewLetter letter(Host host, Mailbox mailbox) {
        return new NewLetter(
                "test " + UUID.randomUUID(),
                LetterKind.TEST,
                host.id(),
                null,
                null,
                host.id(),
                LetterLanguages.of(host, host),
                mailbox.address(),
                language -> new Text(
                        host.name().in(language), people.nameOf(acting.requireUser()), LocalTimes.today(clock)));
    }

    private void allAgain(SendingDraft draft) {
        letters.held().stream()
                .filter(letter -> letter.held() != Held.UNKNOWN || Boolean.TRUE.equals(draft.perhapsTwice()))
                .forEach(this::heldAgain);
        if (!Typed.blank(draft.failedSince())) {
            letters.failedSince(LocalTimes.date(draft.failedSince())).forEach(this::again);
        }
        stops.probeNow();
    }

    /** Another administrator, or a coordinator, may be at it in the same moment. */
    private void heldAgain(Dispatch letter) {
        if (letters.find(letter.id()).filter(now -> now.held() != null).isPresent()) {
            settling.sendAgain(letter.id());
        }
    }

    /** Those for which a coordinator has a task are hers. */
    private void settle(SendingDraft draft) {
        var letter = Optional.ofNullable(draft.letter())
                .flatMap(letters::find)
                .filter(one -> letters.waitingForNoTask().stream().anyMatch(known -> known.id() == one.id()))
                .orElseThrow(() -> new Refusal("desk.letterMissing"));
        undelivered.settle(
                letter, Optional.ofNullable(draft.settling()).orElseThrow(() -> new Refusal("undelivered.wayMissing")));
    }

    /** A letter without recipient waits for its coordinator; one that has gone again meanwhile is in hand. */
    private void again(Dispatch letter) {
        if (letter.recipient() != null
                && letters.find(letter.id())
                        .filter(now -> now.state() == Dispatch.State.FAILED)
                        .isPresent()) {
            settling.sendAgain(letter.id());
            undelivered.sentAgain(letter.party(), letter.host());
        }
    }
}
