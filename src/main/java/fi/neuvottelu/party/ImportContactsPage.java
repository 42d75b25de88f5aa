package fi.neuvottelu.party;

import fi.neuvottelu.engine.StartPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the form "Import contacts" shows: the mailboxes that the parties of the coordinator's hosts have now. */
@Component
class ImportContactsPage implements StartPage {
    private final YourHosts hosts;
    private final ContactBook book;

    ImportContactsPage(YourHosts hosts, ContactBook book) {
        this.hosts = hosts;
        this.book = book;
    }

    @Override
    public String process() {
        return "import-contacts";
    }

    /** A host that the person coordinates. */
    record HostContacts(String id, String name, List<PartyContacts> parties) {}

    /** A party of it. */
    record PartyContacts(String id, String name, String languages, List<PresentContact> contacts) {}

    /** One of its mailboxes, the one that letters go to first. */
    record PresentContact(String role, String email, LocalDate from) {}

    @Override
    public Object facts() {
        return Map.of(
                "hosts",
                hosts.all().stream()
                        .map(host -> new HostContacts(
                                host.id().value(),
                                host.name().inReadersLanguage(),
                                book.of(host).stream()
                                        .map(ImportContactsPage::shown)
                                        .toList()))
                        .toList());
    }

    private static PartyContacts shown(ContactBook.Page page) {
        return new PartyContacts(
                page.party().id().value(),
                page.party().name().inReadersLanguage(),
                Language.word(page.languages()),
                page.contacts().stream()
                        .map(contact -> new PresentContact(
                                contact.role(), contact.mailbox().shown(), contact.validFrom()))
                        .toList());
    }
}
