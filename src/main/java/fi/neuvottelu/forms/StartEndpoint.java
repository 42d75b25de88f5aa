package fi.neuvottelu.forms;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.NotHere;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a start form reads and saves, for those who may start that process. */
@RestController
@RequestMapping(path = Endpoints.ROOT + "/start/{process}", produces = MediaType.APPLICATION_JSON_VALUE)
class StartEndpoint {
    private final AuthorizationService rights;
    private final Acting acting;
    private final Drafts drafts;
    private final UseLog uses;
    private final ObjectMapper json;
    private final Map<String, StartPage> pages;

    StartEndpoint(
            AuthorizationService rights,
            Acting acting,
            Drafts drafts,
            UseLog uses,
            ObjectMapper json,
            List<StartPage> pages) {
        this.rights = rights;
        this.acting = acting;
        this.drafts = drafts;
        this.uses = uses;
        this.json = json;
        this.pages = pages.stream().collect(toMap(StartPage::process, Function.identity()));
    }

    /** The answer to "what does this start form show?" */
    record Page(DraftView draft, Object facts) {}

    @GetMapping
    Page page(@PathVariable String process) {
        var page = page(process, acting.requireUser());
        uses.opened(page.seen());
        return new Page(DraftView.of(Draft.empty(process), page.firstDraft(), json), page.facts());
    }

    /** Her own: nobody else can have written it. */
    @SeesNobody
    @GetMapping("/draft/{name}")
    DraftView draft(@PathVariable String process, @PathVariable UUID name) {
        return DraftView.of(drafts.read(key(process, name)), null, json);
    }

    @SeesNobody
    @PutMapping("/draft/{name}")
    DraftView.Saved save(@PathVariable String process, @PathVariable UUID name, InputStream body) {
        return DraftView.Change.read(body, json).saveTo(drafts, key(process, name));
    }

    private String key(String process, UUID name) {
        var user = acting.requireUser();
        return Drafts.startKey(page(process, user).process(), user, name.toString());
    }

    private StartPage page(String process, String user) {
        return Optional.ofNullable(pages.get(process))
                .filter(page -> rights.isUserAuthorized(
                        user,
                        acting.groups(),
                        Permissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        page.process()))
                .orElseThrow(NotHere::new);
    }
}
