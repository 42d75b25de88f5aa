package fi.neuvottelu.register;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.statute.CouncilTerms;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the pages in Cockpit need beside the register: it at a glance, what can be chosen, a year's sessions, an instance's duties. */
@RestController
@RequestMapping(path = Endpoints.ROOT + "/duties", produces = MediaType.APPLICATION_JSON_VALUE)
class PageEndpoint {
    private static final int FIRST_YEAR = 2023;

    private final Register register;
    private final Parties parties;
    private final Sight sight;
    private final Acting acting;
    private final SessionsOfYear sessions;
    private final InstanceDuties instances;
    private final WantedAsTyped typed;
    private final Clock clock;

    PageEndpoint(
            Register register,
            Parties parties,
            Sight sight,
            Acting acting,
            SessionsOfYear sessions,
            InstanceDuties instances,
            WantedAsTyped typed,
            Clock clock) {
        this.register = register;
        this.parties = parties;
        this.sight = sight;
        this.acting = acting;
        this.sessions = sessions;
        this.instances = instances;
        this.typed = typed;
        this.clock = clock;
    }

    /**
     * What the reader can ask the register for.
     *
     * @param national whether she watches all hosts
     * @param years of duties of a calendar year
     * @param terms council terms of counties
     */
    record Choices(
            LocalDate today,
            boolean national,
            List<Choice> hosts,
            List<Choice> municipalities,
            List<Choice> duties,
            List<Integer> years,
            List<Term> terms) {}

    /** @param host code of the host in whose area a municipality is, null for all else */
    record Choice(String code, String name, @Nullable String host) {}

    record Term(LocalDate start, LocalDate end) {}

    @SeesNobody
    @GetMapping("/choices")
    Choices choices(@RequestParam(required = false) @Nullable String lang) {
        var language = WantedAsTyped.language(lang);
        var today = LocalTimes.today(clock);
        var hosts = parties.hosts().stream().filter(sight::answersFor).toList();
        return new Choices(
                today,
                acting.isNationalSupervisor(),
                hosts.stream()
                        .map(host -> new Choice(host.code(), host.shortName().in(Language.of(language)), null))
                        .toList(),
                hosts.stream()
                        .flatMap(host -> municipalities(host, today, language))
                        .toList(),
                Stream.of(Duty.values())
                        .map(duty -> new Choice(duty.code(), Texts.say("dutyName." + duty, language), null))
                        .toList(),
                Stream.iterate(today.getYear() + 1, year -> year >= FIRST_YEAR, year -> year - 1)
                        .toList(),
                CouncilTerms.all(CouncilTerms.Body.COUNTY)
                        .takeWhile(term -> !term.start().isAfter(today.plusYears(1)))
                        .map(term -> new Term(term.start(), term.end()))
                        .toList());
    }

    private Stream<Choice> municipalities(Host host, LocalDate today, Locale language) {
        return parties.municipalitiesOf(host, today).stream()
                .map(one -> new Choice(one.code(), one.name().in(Language.of(language)), host.code()));
    }

    @SeesNobody
    @GetMapping("/summary")
    Summary summary(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String lang) {
        var language = WantedAsTyped.language(lang);
        var day = typed.on(on);
        return Summary.of(register.seen(Wanted.unfinished(day)), day, language);
    }

    /** For the year clock; of a host that the reader does not answer for there are none. */
    @SeesNobody
    @GetMapping("/sessions")
    List<SessionsOfYear.Held> sessions(@RequestParam MultiValueMap<String, String> query) {
        var wanted = typed.read(query);
        var year = wanted.asked().year() == null
                ? wanted.asked().on().getYear()
                : wanted.asked().year();
        return parties.hosts().stream()
                .filter(host -> host.code().equals(wanted.county()) && sight.answersFor(host))
                .findFirst()
                .map(host -> sessions.of(host, year))
                .orElse(List.of());
    }

    /** Those that a round serves, and what belongs to it; none for any other instance. */
    @SeesNobody
    @GetMapping("/of-instance/{id}")
    List<DutyView> ofInstance(@PathVariable String id, @RequestParam(required = false) @Nullable String lang) {
        var language = WantedAsTyped.language(lang);
        return instances.of(id, LocalTimes.today(clock)).stream()
                .map(line -> DutyView.of(line, language))
                .toList();
    }
}
