package fi.neuvottelu.guide;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an empty list says: where to begin in her role, and what is done of it. It counts, and names nobody. */
@RestController
class BeginningEndpoint {
    private final FirstSteps steps;
    private final Parties parties;
    private final Acting acting;

    BeginningEndpoint(FirstSteps steps, Parties parties, Acting acting) {
        this.steps = steps;
        this.parties = parties;
        this.acting = acting;
    }

    /**
     * @param lines a word for each of her roles
     * @param guide the address of the guide for her first role
     * @param hosts whose rounds she runs
     */
    record Beginning(List<String> lines, String guide, List<OfHost> hosts) {}

    record OfHost(String name, List<FirstSteps.Step> steps) {}

    @SeesNobody
    @GetMapping(path = Endpoints.ROOT + "/beginning", produces = MediaType.APPLICATION_JSON_VALUE)
    Beginning beginning() {
        var language = LocaleContextHolder.getLocale();
        var roles = Role.of(acting, parties);
        var words = Stream.concat(
                roles.stream().map(Role::name), Stream.of("ADMINISTRATOR").filter(any -> acting.isAdministrator()));
        return new Beginning(
                words.map(role -> Texts.say("begin." + role, language)).toList(),
                roles.stream().findFirst().map(Role::address).orElse(Role.ALL),
                hers().map(host -> of(host, language)).toList());
    }

    private Stream<Host> hers() {
        return parties.hosts().stream()
                .filter(host -> acting.isCoordinatorOf(host.id().value()));
    }

    private OfHost of(Host host, Locale language) {
        return new OfHost(host.shortName().inReadersLanguage(), steps.of(host, language));
    }
}
