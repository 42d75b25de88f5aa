package fi.neuvottelu.party;

import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.past.Told;
import fi.neuvottelu.people.Seen;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the form "Import contacts" shows: the mailboxes that the parties of the coordinator's hosts have now. */
@Component
class ImportContactsPage implements StartPage {
    private final YourHosts hosts;
    private final ContactBook book;
    private final FormerMailboxes former;

    ImportContactsPage(YourHosts hosts, ContactBook book, FormerMailboxes former) {
        this.hosts = hosts;
        this.book = book;
        this.former = former;
    }

    @Override
    public String process() {
        return "import-contacts";
    }

    /** A host that the person coordinates. */
    record HostContacts(String id, String name, List<PartyContacts> parties) {}

    /**
     * A party of it.
     *
     * @param former mailboxes that were changed or ended
     */
    record PartyContacts(String id, String name, String languages, List<PresentContact> contacts, List<Told> former) {}

    /** One of its mailboxes, the one that letters go to first. */
    record PresentContact(String role, String email, LocalDate from) {}

    @Override
    public List<Seen> seen() {
        return hosts.all().stream()
                .map(host -> new Seen(
                        Seen.What.CONTACTS,
                        "host/" + host.id().value(),
                        host.id().value(),
                        null))
                .toList();
    }

    record Facts(List<HostContacts> hosts) {}

    @Override
    public Facts facts() {
        return new Facts(hosts.all().stream()
                .map(host -> new HostContacts(host.id().value(), host.name().inReadersLanguage(), partiesOf(host)))
                .toList());
    }

    private List<PartyContacts> partiesOf(Host host) {
        var pages = book.of(host);
        var before = former.of(pages.stream().map(page -> page.party().id()).toList());
        return pages.stream()
                .map(page -> shown(page, before.getOrDefault(page.party().id(), List.of())))
                .toList();
    }

    private static PartyContacts shown(ContactBook.Page page, List<Told> former) {
        return new PartyContacts(
                page.party().id().value(),
                page.party().name().inReadersLanguage(),
                Language.word(page.languages()),
                page.contacts().stream()
                        .map(contact -> new PresentContact(
                                contact.role(), contact.mailbox().shown(), contact.validFrom()))
                        .toList(),
                former);
    }
}
