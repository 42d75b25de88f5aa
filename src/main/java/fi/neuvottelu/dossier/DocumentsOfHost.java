package fi.neuvottelu.dossier;

import fi.neuvottelu.document.DocumentsOnFile;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.invitation.InvitationsOnFile;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.people.Acting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is registered at a host: titles, versions, hashes. */
@Component
class DocumentsOfHost implements ListOfHost {
    private static final List<String> COLUMNS = List.of("document", "kind", "version", "registeredOn", "hash");

    private final DocumentsOnFile documents;
    private final InvitationsOnFile invitations;
    private final Acting acting;

    DocumentsOfHost(DocumentsOnFile documents, InvitationsOnFile invitations, Acting acting) {
        this.documents = documents;
        this.invitations = invitations;
        this.acting = acting;
    }

    @Override
    public HostList which() {
        return HostList.DOCUMENTS;
    }

    @Override
    public Map<String, String> states() {
        return ListOfHost.states("paper.title.", Kind.values());
    }

    @Override
    public Found find(Host host, Filter filter) {
        var met = filter.party() == null ? Set.<Long>of() : invitations.sessionsOf(filter.party());
        var all = documents.of(host.id()).stream()
                .filter(one -> filter.state() == null
                        || filter.state().equals(one.kind().name()))
                .filter(one -> filter.holds(one.registeredOn()))
                .filter(one -> filter.tells(one.title()))
                .filter(one -> filter.party() == null || one.sessionId() != null && met.contains(one.sessionId()))
                .toList();
        return Found.of(
                COLUMNS,
                all,
                one -> List.of(
                        acting.isCoordinatorOf(host.id().value()) || one.kind().watched()
                                ? Cell.link(one.title(), Addresses.ofDocument(one.id()))
                                : Cell.of(one.title()),
                        Cell.of(one.kind().title(Language.ofReader())),
                        Cell.of(one.version()),
                        Cell.day(one.registeredOn()),
                        Cell.of(one.hash())));
    }
}
