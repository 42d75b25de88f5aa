package fi.neuvottelu.invitation;

import fi.neuvottelu.letter.CalendarEntry;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.OvertakingLetters;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.Settings;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The letters to those whom a party has named with an address of their own. Their party gets its own letters: nobody gets two
 * for one address.
 */
@Component
class LettersToNamed {
    static final Set<LetterKind> ALL = EnumSet.of(
            LetterKind.NAMED, LetterKind.NAMED_CHANGED, LetterKind.NAMED_CANCELLED, LetterKind.NAMED_DETAILS);

    private final DispatchRegister register;
    private final Letters written;
    private final OvertakingLetters overtaking;
    private final Invitations invitations;
    private final InvitationLetters letters;
    private final ChangeLetters changes;
    private final CalendarEntries entries;
    private final ToldMailboxes told;
    private final UnwantedLetters unwanted;
    private final Settings settings;

    LettersToNamed(
            DispatchRegister register,
            Letters written,
            OvertakingLetters overtaking,
            Invitations invitations,
            InvitationLetters letters,
            ChangeLetters changes,
            CalendarEntries entries,
            ToldMailboxes told,
            UnwantedLetters unwanted,
            Settings settings) {
        this.register = register;
        this.written = written;
        this.overtaking = overtaking;
        this.invitations = invitations;
        this.letters = letters;
        this.changes = changes;
        this.entries = entries;
        this.told = told;
        this.unwanted = unwanted;
        this.settings = settings;
    }

    /** Somebody to whom a letter goes. */
    private record Reader(String mailbox, Nomination person, boolean stillNamed) {
        /** Others had this address before, she did not. */
        boolean isSomebodyElse(List<Nomination> former) {
            var names = former.stream()
                    .filter(one -> mailbox.equalsIgnoreCase(one.email()))
                    .map(one -> one.personName().strip())
                    .toList();
            return !names.isEmpty()
                    && names.stream().noneMatch(person.personName().strip()::equalsIgnoreCase);
        }
    }

    /**
     * After an answer: whoever is new is told that she is named, whoever is not named any more or cannot come that she is free.
     * What has not left to her leaves no more; who was told nothing is told nothing.
     */
    void named(Invitation invitation, Session session) {
        named(invitation, session, List.of());
    }

    /** @param former whom the answer before named: a mailbox may be shared, and somebody else has been told nothing of hers */
    void named(Invitation invitation, Session session, List<Nomination> former) {
        var now = named(invitation);
        var still = now.stream().map(Reader::mailbox).collect(mailboxes());
        overtake(
                invitation,
                EnumSet.of(LetterKind.NAMED, LetterKind.NAMED_CHANGED, LetterKind.NAMED_DETAILS),
                one -> !still.contains(String.valueOf(one.recipient())));
        var before = told.people(invitation).keySet();
        now.stream()
                .filter(one -> !before.contains(one.mailbox()) || one.isSomebodyElse(former))
                .forEach(one -> send(LetterKind.NAMED, one, invitation, session, 0, null));
        // Where her mailbox has become the party's, the entry in it is the party's own.
        var ofParty = told.mailboxes(invitation).keySet();
        before.stream()
                .filter(mailbox -> !still.contains(mailbox) && !ofParty.contains(mailbox))
                .forEach(mailbox ->
                        send(LetterKind.NAMED_CANCELLED, free(mailbox, invitation), invitation, session, 0, null));
    }

    /** @param since version of the session that they know where no letter says which */
    void tellChange(Invitation invitation, Session session, int since, @Nullable Instant notBefore) {
        var firstOnes = recipients(overtake(invitation, EnumSet.of(LetterKind.NAMED), one -> true));
        var changed = recipients(overtake(invitation, EnumSet.of(LetterKind.NAMED_CHANGED), one -> true));
        var details = recipients(overtake(invitation, EnumSet.of(LetterKind.NAMED_DETAILS), one -> true));
        var known = told.people(invitation);
        for (var one : named(invitation)) {
            var last = known.get(one.mailbox());
            var version = ToldMailboxes.version(last, since);
            if (last == null && firstOnes.contains(one.mailbox())) {
                send(LetterKind.NAMED, one, invitation, session, 0, null);
            } else if (last != null
                    && (!changed.contains(one.mailbox()) || changes.isOtherwise(invitation, session, version))) {
                send(LetterKind.NAMED_CHANGED, one, invitation, session, version, notBefore);
            }
            if (details.contains(one.mailbox()) && changes.sameDay(session, since)) {
                send(LetterKind.NAMED_DETAILS, one, invitation, session, 0, null);
            }
        }
    }

    private List<Dispatch> overtake(Invitation invitation, Set<LetterKind> kinds, Predicate<Dispatch> which) {
        return overtaking.overtake(invitation.party(), invitation.sessionId(), kinds, which);
    }

    private static Set<String> recipients(List<Dispatch> letters) {
        return letters.stream()
                .flatMap(letter -> Stream.ofNullable(letter.recipient()))
                .collect(mailboxes());
    }

    private static Collector<String, ?, Set<String>> mailboxes() {
        return Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
    }

    /** Whoever was told that she is named. */
    void cancel(Invitation invitation, Session session) {
        var people = named(invitation);
        told.people(invitation).keySet().forEach(mailbox -> {
            var one = people.stream()
                    .filter(person -> person.mailbox().equalsIgnoreCase(mailbox))
                    .findFirst()
                    .orElseGet(() -> noLonger(mailbox));
            send(LetterKind.NAMED_CANCELLED, one, invitation, session, 0, null);
        });
    }

    /** Once a day of session, as to the party. */
    void sendDetails(Invitation invitation, Session session) {
        var details = written.to(invitation.party(), session.id(), EnumSet.of(LetterKind.NAMED_DETAILS));
        var have = recipients(details.stream()
                .filter(one -> one.state() != Dispatch.State.WITHDRAWN)
                .filter(one -> one.once().contains(" for " + session.day() + " "))
                .toList());
        named(invitation).stream()
                .filter(one -> !have.contains(one.mailbox()))
                .forEach(one -> send(LetterKind.NAMED_DETAILS, one, invitation, session, 0, null));
    }

    /** Whether letters go to anybody by herself. */
    boolean anyNamed(Invitation invitation, Session session) {
        return named(invitation).stream().anyMatch(one -> !unwanted.at(session.host(), one.mailbox()));
    }

    /** That she is named, although she may have been told before. */
    void tellAnew(Invitation invitation, Session session, String mailbox) {
        named(invitation).stream()
                .filter(one -> one.mailbox().equalsIgnoreCase(mailbox))
                .forEach(one -> send(LetterKind.NAMED, one, invitation, session, 0, null));
    }

    private List<Reader> named(Invitation invitation) {
        var ofParty = told.mailboxes(invitation).keySet();
        return invitations.nominations(invitation.id()).stream()
                .filter(person -> person.comes() && person.email() != null && !ofParty.contains(person.email()))
                .map(person -> new Reader(Objects.requireNonNull(person.email()), person, true))
                .toList();
    }

    /** Her party has marked that she cannot come, or names her no longer. */
    private Reader free(String mailbox, Invitation invitation) {
        return invitations.nominations(invitation.id()).stream()
                .filter(person -> mailbox.equalsIgnoreCase(person.email()) && !person.comes())
                .findFirst()
                .map(person -> new Reader(mailbox, person, true))
                .orElseGet(() -> noLonger(mailbox));
    }

    private static Reader noLonger(String mailbox) {
        return new Reader(mailbox, new Nomination(mailbox, "", null, mailbox, false, false, null), false);
    }

    private void send(
            LetterKind kind,
            Reader to,
            Invitation invitation,
            Session session,
            int since,
            @Nullable Instant notBefore) {
        if (unwanted.at(session.host(), to.mailbox())) {
            return;
        }
        var letter = letters.toNamed(
                kind,
                "v" + session.version() + " for " + session.day() + " " + occasion(invitation),
                invitation,
                session,
                since,
                to.mailbox(),
                (text, language) -> new NamedText(
                        text,
                        to.person().personName(),
                        to.person().personRole(),
                        to.person().remote(),
                        to.stillNamed(),
                        !to.person().comes(),
                        settings.address(PersonalLinks.place(OwnData.LINK, language))));
        var whole = withEntry(kind, letter, invitation, session).notBefore(notBefore);
        register.queue(kind == LetterKind.NAMED_DETAILS ? whole.remindingOf(session.day()) : whole);
    }

    private NewLetter withEntry(LetterKind kind, NewLetter letter, Invitation invitation, Session session) {
        return switch (kind) {
            case NAMED, NAMED_CHANGED ->
                letter.with(
                        entries.of(CalendarEntry.Method.REQUEST, "calendar_entry_named", invitation, session, letter));
            case NAMED_CANCELLED ->
                letter.with(
                        entries.of(CalendarEntry.Method.CANCEL, "calendar_entry_named", invitation, session, letter));
            default -> letter;
        };
    }

    /** Each letter has its number among those to the people of the party: an address is no name of an occasion. */
    private String occasion(Invitation invitation) {
        return "number "
                + written.to(invitation.party(), invitation.sessionId(), ALL).size();
    }
}
