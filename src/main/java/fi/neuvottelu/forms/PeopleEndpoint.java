package fi.neuvottelu.forms;

import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.People;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.NotHere;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a coordinator can give a task at an organisation that negotiates with her host. */
@RestController
@RequestMapping(
        path = Endpoints.ROOT + "/hosts/{host}/parties/{party}/people",
        produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleEndpoint {
    private final People people;
    private final Acting acting;
    private final UseLog uses;

    PeopleEndpoint(People people, Acting acting, UseLog uses) {
        this.people = people;
        this.acting = acting;
        this.uses = uses;
    }

    @GetMapping
    List<People.Person> of(@PathVariable String host, @PathVariable String party) {
        if (!acting.isCoordinatorOf(host)) {
            throw new NotHere();
        }
        var found = people.of(party, host);
        uses.opened(found.isEmpty() ? Seen.nobody() : Seen.one(Seen.What.PEOPLE, "party/" + party, host, party));
        return found;
    }
}
