package fi.neuvottelu.search;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.search.SearchFacts.Choice;
import fi.neuvottelu.search.SearchFacts.Line;
import fi.neuvottelu.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Searches all that whoever has logged in may find. What she types stands in the address and is kept nowhere. */
@Controller
class SearchPage {
    static final String PATH = Pages.ROOT + "/haku";

    private static final String ROUND = Pages.ROOT + "/neuvottelukierros/";
    private static final int FIRST_YEAR = 2023;

    private final Searching searching;
    private final Parties parties;
    private final Pages pages;
    private final Acting acting;
    private final UseLog uses;
    private final Clock clock;

    SearchPage(Searching searching, Parties parties, Pages pages, Acting acting, UseLog uses, Clock clock) {
        this.searching = searching;
        this.parties = parties;
        this.pages = pages;
        this.acting = acting;
        this.uses = uses;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String host,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String page,
            HttpServletRequest request) {
        var asked = Asked.of(q, year, host, kind, page);
        var found = searching.find(asked);
        uses.opened(found.hits().stream().flatMap(SearchPage::seen).distinct().toList());
        return pages.show("search", "search.title", facts(asked, found), request);
    }

    private static Stream<Seen> seen(Searching.Hit hit) {
        var shows = hit.kind().shows();
        if (shows == null) {
            return Stream.of();
        }
        var one = hit.findable();
        var subject = shows == Seen.What.REPORTS ? "measure/" + hit.row() : "session/" + hit.row();
        return Stream.of(new Seen(
                shows,
                subject,
                one.host().value(),
                one.party() == null ? null : one.party().value()));
    }

    private SearchFacts facts(Asked asked, Searching.Hits found) {
        var forms = new WordForms();
        return new SearchFacts(
                asked.typed(),
                Asked.LONGEST,
                asked.remark() == null ? null : "search." + asked.remark(),
                asked.looks(),
                found.total(),
                found.hits().stream().map(hit -> line(hit, asked, forms)).toList(),
                years(asked),
                hosts(asked),
                kinds(asked),
                asked.page() > 1 ? address(asked, asked.page() - 1) : null,
                (long) asked.page() * Searching.ON_A_PAGE < found.total() ? address(asked, asked.page() + 1) : null,
                asked.filtered() ? unfiltered(asked) : null);
    }

    private Line line(Searching.Hit hit, Asked asked, WordForms forms) {
        var one = hit.findable();
        var inText = Passage.among(one.texts(), asked.words(), forms);
        return new Line(
                Passage.of(Objects.requireNonNullElse(one.title().inReadersLanguage(), ""), asked.words(), forms),
                "search.what." + hit.kind().what(),
                WrittenDate.of(one.on(), Pages.readers()),
                parties.host(one.host()).shortName().inReadersLanguage(),
                Optional.ofNullable(one.party())
                        .flatMap(parties::find)
                        .map(party -> party.name().inReadersLanguage())
                        .orElse(null),
                inText.pieces().isEmpty() ? Passage.among(one.names(), asked.words(), forms) : inText,
                one.round() == null ? null : ROUND + one.round());
    }

    private List<Choice> years(Asked asked) {
        var now = LocalTimes.today(clock).getYear();
        return IntStream.iterate(now + 1, year -> year >= FIRST_YEAR, year -> year - 1)
                .mapToObj(year ->
                        new Choice(String.valueOf(year), String.valueOf(year), Objects.equals(asked.year(), year)))
                .toList();
    }

    /** Those at which she sees anything. */
    private List<Choice> hosts(Asked asked) {
        return acting.tenants().stream()
                .flatMap(tenant -> parties.findHost(PartyId.of(tenant)).stream())
                .distinct()
                .map(host -> new Choice(
                        host.id().value(),
                        host.shortName().inReadersLanguage(),
                        host.id().value().equals(asked.host())))
                .sorted(ByName.ofReader(Choice::name))
                .toList();
    }

    private static List<Choice> kinds(Asked asked) {
        return Stream.of(FoundKind.What.values())
                .map(what -> new Choice(
                        what.name(), Texts.say("search.what." + what, Pages.readers()), what == asked.kind()))
                .toList();
    }

    private static String address(Asked asked, int page) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("q", "{q}")
                .queryParam("year", "{year}")
                .queryParam("host", "{host}")
                .queryParam("kind", "{kind}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(
                        asked.typed(),
                        Objects.requireNonNullElse(asked.year(), ""),
                        Objects.requireNonNullElse(asked.host(), ""),
                        asked.kind() == null ? "" : asked.kind().name())
                .toUriString();
    }

    private static String unfiltered(Asked asked) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(asked.typed())
                .toUriString();
    }
}
