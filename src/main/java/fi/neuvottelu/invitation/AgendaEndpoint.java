package fi.neuvottelu.invitation;

import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.NotHere;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The agenda of a session, for the coordinator who edits it. */
@RestController
class AgendaEndpoint {
    private final Sessions sessions;
    private final AgendaSheets sheets;
    private final Acting acting;
    private final UseLog uses;

    AgendaEndpoint(Sessions sessions, AgendaSheets sheets, Acting acting, UseLog uses) {
        this.sessions = sessions;
        this.sheets = sheets;
        this.acting = acting;
        this.uses = uses;
    }

    @GetMapping(path = Endpoints.ROOT + "/sessions/{id}/agenda", produces = MediaType.APPLICATION_JSON_VALUE)
    AgendaSheets.Sheet of(@PathVariable long id) {
        var session = sessions.find(id)
                .filter(one -> acting.isCoordinatorOf(one.host().value()))
                .orElseThrow(NotHere::new);
        var sheet = sheets.of(session);
        uses.opened(
                sheet.proposals().isEmpty()
                        ? Seen.nobody()
                        : Seen.several(
                                Seen.What.ANSWERS,
                                "session/" + id,
                                session.host().value()));
        return sheet;
    }
}
