package fi.neuvottelu.party;

import fi.neuvottelu.calendar.LocalTimes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where letters of a host go now, party by party, and who has no mailbox. */
@Component
class ContactBook {
    private final Parties parties;
    private final OtherActors otherActors;
    private final Contacts contacts;
    private final Clock clock;

    ContactBook(Parties parties, OtherActors otherActors, Contacts contacts, Clock clock) {
        this.parties = parties;
        this.otherActors = otherActors;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** A party and its mailboxes in force today, the one that letters go to first. */
    record Page(Party party, List<Language> languages, List<Contact> contacts) {}

    List<Page> of(Host host) {
        var around = parties.around(host, today());
        var known = contacts.of(around.stream().map(Party::id).toList(), today());
        return around.stream()
                .map(party ->
                        new Page(party, LetterLanguages.of(host, party), known.getOrDefault(party.id(), List.of())))
                .toList();
    }

    /** The same as a file to fill in: a party without a mailbox has a line without an address. */
    String file(Host host) {
        var names = new PartyNames(parties, host, otherActors.of(host.id(), today()));
        return ContactFile.write(of(host).stream()
                .flatMap(page -> lines(page, names.unmistakable(page.party())))
                .toList());
    }

    private static Stream<ContactFile.Line> lines(Page page, String party) {
        var languages = Language.word(page.languages());
        return page.contacts().isEmpty()
                ? Stream.of(new ContactFile.Line(0, party, "kirjaamo", "", languages, ""))
                : page.contacts().stream()
                        .map(contact -> new ContactFile.Line(
                                0,
                                party,
                                contact.role(),
                                contact.mailbox().shown(),
                                languages,
                                contact.validFrom().toString()));
    }

    private LocalDate today() {
        return LocalTimes.today(clock);
    }
}
