package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.sheet.Sheet;
import fi.neuvottelu.statute.CouncilTerms;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The lists of a host, filtered by what stands in the address: as a page, as CSV and as JSON. */
@Controller
class HostPage {
    private static final String LIST = Addresses.HOST + "/{host}/{list}";
    private static final int LINES = 50;

    /** More lines than that are no file that somebody reads; the year can be chosen. */
    private static final int MOST_LINES = 20_000;

    private static final int FIRST_YEAR = 2023;

    private final Map<HostList, ListOfHost> lists;
    private final Readers readers;
    private final Parties parties;
    private final Pages pages;
    private final UseLog uses;
    private final Clock clock;

    HostPage(List<ListOfHost> lists, Readers readers, Parties parties, Pages pages, UseLog uses, Clock clock) {
        this.lists = lists.stream().collect(toMap(ListOfHost::which, Function.identity()));
        this.readers = readers;
        this.parties = parties;
        this.pages = pages;
        this.uses = uses;
        this.clock = clock;
    }

    /** @param chosen whether it is what the list is filtered by now */
    record Choice(String value, String name, boolean chosen) {}

    /** @param chosen whether it is the list that is shown */
    record Tab(String name, String address, boolean chosen) {}

    /**
     * @param first number of the first line that is shown
     * @param before address of the page before; null on the first
     */
    record Facts(
            List<Tab> tabs,
            String list,
            List<Choice> years,
            List<Choice> terms,
            List<Choice> states,
            List<Choice> parties,
            @Nullable String theme,
            List<String> columns,
            List<List<Cell>> lines,
            int total,
            int first,
            int last,
            @Nullable String before,
            @Nullable String after,
            String csv,
            String json) {}

    /** A list that the reader may see. */
    private record Allowed(Host host, ListOfHost list) {
        /** @throws Refusal for a filter that cannot be read */
        Asked by(MultiValueMap<String, String> query) {
            return new Asked(host, list, Filter.read(query, list.states()::containsKey));
        }
    }

    private record Asked(Host host, ListOfHost list, Filter filter) {}

    @SeesNobody
    @GetMapping(Addresses.HOST + "/{host}")
    ModelAndView host(@PathVariable String host) {
        var allowed = allowed(host, HostList.ROUNDS.word());
        return new ModelAndView("redirect:" + Addresses.of(allowed.host().id(), HostList.ROUNDS));
    }

    @GetMapping(LIST)
    ModelAndView show(
            @PathVariable String host,
            @PathVariable String list,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request) {
        var allowed = allowed(host, list);
        uses.opened(allowed.list().seen(allowed.host()));
        try {
            return show("host", facts(allowed.by(query)), allowed, request);
        } catch (Refusal refused) {
            var page = show("refused", String.valueOf(refused.getMessage()), allowed, request);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView show(String template, Object facts, Allowed allowed, HttpServletRequest request) {
        return pages.show(
                template,
                "dossier.of",
                facts,
                request,
                Shown.say(allowed.list().which().title()),
                allowed.host().name().inReadersLanguage());
    }

    @GetMapping(LIST + ".csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String host, @PathVariable String list, @RequestParam MultiValueMap<String, String> query) {
        var asked = allowed(host, list).by(query);
        var found = whole(asked);
        uses.exported(asked.list().seen(asked.host()));
        var heads = found.columns().stream()
                .map(one -> Shown.say("dossier.column." + one))
                .toList();
        var lines = found.lines().read(0, MOST_LINES).stream()
                .map(line -> line.stream().map(Cell::filed).toList())
                .toList();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(asked.host().id() + "-"
                                        + asked.list().which().word() + ".csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(Sheet.write(heads, lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Each line by the words of its columns; days in ISO, links as addresses of this service. */
    @GetMapping(path = LIST + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Map<String, String>> json(
            @PathVariable String host, @PathVariable String list, @RequestParam MultiValueMap<String, String> query) {
        var asked = allowed(host, list).by(query);
        var found = whole(asked);
        uses.exported(asked.list().seen(asked.host()));
        return found.lines().read(0, MOST_LINES).stream()
                .map(line -> object(found.columns(), line))
                .toList();
    }

    private static Map<String, String> object(List<String> columns, List<Cell> line) {
        var one = new LinkedHashMap<String, String>();
        IntStream.range(0, columns.size()).forEach(n -> {
            one.put(columns.get(n), line.get(n).filed());
            if (line.get(n).link() != null) {
                one.put(
                        columns.get(n) + "Link",
                        Objects.requireNonNull(line.get(n).link()));
            }
        });
        return one;
    }

    /** @throws Refusal if it is too long for a file */
    private static Found whole(Asked asked) {
        var found = asked.list().find(asked.host(), asked.filter());
        if (found.total() > MOST_LINES) {
            throw new Refusal("dossier.tooMany", found.total(), MOST_LINES);
        }
        return found;
    }

    /** @throws NotHere for whoever is not of the host, as if there were none */
    private Allowed allowed(String host, String list) {
        var known = parties.findHost(PartyId.of(host)).orElseThrow(NotHere::new);
        var which = HostList.of(list).orElseThrow(NotHere::new);
        var reader = readers.of(known);
        if (!reader.ofHost() || which.namesPeople() && !reader.named()) {
            throw new NotHere();
        }
        return new Allowed(known, Objects.requireNonNull(lists.get(which)));
    }

    private Facts facts(Asked asked) {
        var filter = asked.filter();
        var found = asked.list().find(asked.host(), filter);
        var skip = (filter.page() - 1) * LINES;
        var lines = found.lines().read(skip, LINES);
        var address = Addresses.of(asked.host().id(), asked.list().which());
        return new Facts(
                tabs(asked),
                asked.list().which().word(),
                years(filter),
                terms(filter),
                asked.list().states().entrySet().stream()
                        .map(one -> new Choice(
                                one.getKey(),
                                Shown.say(one.getValue()),
                                one.getKey().equals(filter.state())))
                        .toList(),
                parties(asked.host(), filter),
                filter.theme(),
                found.columns(),
                lines,
                found.total(),
                lines.isEmpty() ? 0 : skip + 1,
                skip + lines.size(),
                filter.page() == 1 ? null : address + filter.query(filter.page() - 1),
                skip + lines.size() < found.total() ? address + filter.query(filter.page() + 1) : null,
                address + ".csv" + filter.query(1),
                address + ".json" + filter.query(1));
    }

    private List<Tab> tabs(Asked asked) {
        var reader = readers.of(asked.host());
        return Stream.of(HostList.values())
                .filter(one -> reader.named() || !one.namesPeople())
                .map(one -> new Tab(
                        Shown.say(one.title()),
                        Addresses.of(asked.host().id(), one),
                        one == asked.list().which()))
                .toList();
    }

    private List<Choice> years(Filter filter) {
        return Stream.iterate(LocalTimes.today(clock).getYear() + 1, year -> year >= FIRST_YEAR, year -> year - 1)
                .map(year -> new Choice("" + year, "" + year, year.equals(filter.year())))
                .toList();
    }

    private List<Choice> terms(Filter filter) {
        return CouncilTerms.all(CouncilTerms.Body.COUNTY)
                .takeWhile(term -> !term.start().isAfter(LocalTimes.today(clock)))
                .map(term -> new Choice(
                        "" + term.start().getYear(),
                        term.start().getYear() + "–" + term.end().getYear(),
                        Objects.equals(term.start().getYear(), filter.term())))
                .toList();
    }

    private List<Choice> parties(Host host, Filter filter) {
        return Stream.concat(
                        parties.around(host, LocalTimes.today(clock)).stream(),
                        parties.everMunicipalitiesOf(host).stream())
                .distinct()
                .sorted(ByName.ofReader((Party one) -> one.name().inReadersLanguage()))
                .map(one -> new Choice(
                        one.id().value(),
                        one.name().inReadersLanguage(),
                        one.id().equals(filter.party())))
                .toList();
    }
}
