package fi.neuvottelu.engine;

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

    PeopleEndpoint(People people, Acting acting) {
        this.people = people;
        this.acting = acting;
    }

    @GetMapping
    List<People.Person> of(@PathVariable String host, @PathVariable String party) {
        if (!acting.isCoordinatorOf(host)) {
            throw new NotHere();
        }
        return people.of(party, host);
    }
}
