package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.DocumentsOnFile;
import fi.neuvottelu.invitation.InvitationsOnFile;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionsOnFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is registered at a host: titles, versions, hashes. */
@Component
class DocumentsOfHost implements ListOfHost {
    private static final List<String> COLUMNS = List.of("document", "kind", "version", "registeredOn", "hash");

    private final DocumentsOnFile documents;
    private final SessionsOnFile sessions;
    private final InvitationsOnFile invitations;

    DocumentsOfHost(DocumentsOnFile documents, SessionsOnFile sessions, InvitationsOnFile invitations) {
        this.documents = documents;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    @Override
    public HostList which() {
        return HostList.DOCUMENTS;
    }

    @Override
    public Map<String, String> states() {
        return ListOfHost.states("dossier.document.", Documents.Kind.values());
    }

    @Override
    public Found find(Host host, Filter filter) {
        var rounds = sessions.of(host.id()).stream().collect(toMap(Session::id, Session::roundId));
        var met = filter.party() == null ? Set.<Long>of() : invitations.sessionsOf(filter.party());
        var all = documents.of(host.id()).stream()
                .filter(one -> filter.state() == null || filter.state().equals(one.kind()))
                .filter(one -> filter.holds(one.registeredOn()))
                .filter(one -> filter.tells(one.title()))
                .filter(one -> filter.party() == null || one.sessionId() != null && met.contains(one.sessionId()))
                .toList();
        return Found.of(COLUMNS, all, one -> {
            var round = one.sessionId() == null ? null : rounds.get(one.sessionId());
            return List.of(
                    Cell.link(one.title(), round == null ? null : Addresses.ofRound(round)),
                    Cell.of(Shown.say("dossier.document." + one.kind())),
                    Cell.of(one.version()),
                    Cell.day(one.registeredOn()),
                    Cell.of(one.hash()));
        });
    }
}
