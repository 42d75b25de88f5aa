package fi.neuvottelu.casenumber;

import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Telling;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a coordinator writes the case numbers of her rounds, and somebody of a party those that it has itself. */
@Controller
class CaseNumberPage {
    static final String PATH = Pages.ROOT + "/asianumerot";

    private final CaseNumbers numbers;
    private final CaseNumberFile file;
    private final Rounds rounds;
    private final InvitedRounds invited;
    private final Parties parties;
    private final Acting acting;
    private final Pages pages;

    CaseNumberPage(
            CaseNumbers numbers,
            CaseNumberFile file,
            Rounds rounds,
            InvitedRounds invited,
            Parties parties,
            Acting acting,
            Pages pages) {
        this.numbers = numbers;
        this.file = file;
        this.rounds = rounds;
        this.invited = invited;
        this.parties = parties;
        this.acting = acting;
        this.pages = pages;
    }

    /**
     * A round as one organisation handles it.
     *
     * @param hosts what it is known by; null where the organisation is the host
     * @param number the organisation's own; null while it has none
     * @param before what its number was, the oldest first
     */
    record Line(
            long round,
            String name,
            @Nullable String hosts,
            @Nullable String number,
            String ours,
            List<String> before) {}

    record Organisation(String party, String name, boolean host, List<Line> lines) {}

    /** @param brought null while nothing was */
    record Facts(List<Organisation> organisations, @Nullable Brought brought) {
        public @Nullable Brought broughtFor(Organisation one) {
            return brought != null && brought.host().equals(one.party()) ? brought : null;
        }
    }

    /** A file of a host, and what it would do. */
    record Brought(String host, String csv, CaseNumberFile.Preview preview) {}

    @SeesNobody
    @GetMapping(PATH)
    ModelAndView show(@RequestParam(required = false) @Nullable String done, HttpServletRequest request) {
        return page(null, request).addObject("done", done != null);
    }

    @SeesNobody
    @PostMapping(PATH)
    ModelAndView record(
            @RequestParam long round,
            @RequestParam String party,
            @RequestParam String number,
            HttpServletRequest request) {
        var whose = mayWrite(round, party);
        try {
            numbers.record(round, whose, number);
        } catch (Refusal refused) {
            return refused(refused, page(null, request));
        }
        return done();
    }

    @SeesNobody
    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> export(@RequestParam String host) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("asianumerot.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(file.write(mine(host)).getBytes(StandardCharsets.UTF_8));
    }

    /** Shown first; what the person then says is right is recorded. */
    @SeesNobody
    @PostMapping(PATH + "/tiedosto")
    ModelAndView bring(
            @RequestParam String host,
            @RequestParam String csv,
            @RequestParam(required = false) @Nullable String right,
            HttpServletRequest request) {
        var mine = mine(host);
        if (right == null) {
            return page(new Brought(host, csv, file.preview(mine, csv)), request);
        }
        try {
            file.record(mine, csv);
        } catch (Refusal refused) {
            return refused(refused, page(new Brought(host, csv, file.preview(mine, csv)), request));
        }
        return done();
    }

    private static ModelAndView done() {
        return new ModelAndView("redirect:" + PATH + "?done");
    }

    private static ModelAndView refused(Refusal refused, ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page.addObject("refused", refused.getMessage());
    }

    private ModelAndView page(@Nullable Brought brought, HttpServletRequest request) {
        var organisations = Stream.concat(hosts(), own())
                .distinct()
                .map(this::organisation)
                .filter(one -> one.host() || !one.lines().isEmpty())
                .toList();
        return pages.show("case-numbers", "caseNumbers.title", new Facts(organisations, brought), request);
    }

    private Stream<? extends Party> hosts() {
        return parties.hosts().stream()
                .filter(host -> acting.isCoordinatorOf(host.id().value()));
    }

    /** The organisations that she acts for. */
    private Stream<Party> own() {
        return acting.groups().stream().flatMap(group -> parties.find(PartyId.of(group)).stream());
    }

    /** A host can be a party of another's round. */
    private Organisation organisation(Party party) {
        var own = numbers.ofAll(party.id());
        var host = parties.findHost(party.id())
                .filter(one -> acting.isCoordinatorOf(one.id().value()));
        return new Organisation(
                party.id().value(),
                party.name().inReadersLanguage(),
                host.isPresent(),
                Stream.concat(host.map(file::of).stream().flatMap(List::stream), invitedTo(party))
                        .distinct()
                        .sorted(Comparator.comparing(Round::windowStart)
                                .thenComparing(Round::id)
                                .reversed())
                        .map(round -> line(round, party, own.get(round.id())))
                        .toList());
    }

    private Stream<Round> invitedTo(Party party) {
        return invited.of(party.id()).stream().flatMap(round -> rounds.find(round).stream());
    }

    private Line line(Round round, Party party, @Nullable String number) {
        var known = numbers.of(round, party.id());
        return new Line(
                round.id(),
                Rounds.nameOf(round, parties.host(round.host()), Language.ofReader()),
                round.host().equals(party.id()) ? null : known.text(Pages.readers()),
                number,
                new HandledUnder(round.id(), null, null).text(Pages.readers()),
                numbers.former(round.id(), party.id()).stream()
                        .map(former -> Texts.say(
                                "caseNumbers.until",
                                Pages.readers(),
                                former.content().written(),
                                Telling.moment(former.changedAt())))
                        .toList());
    }

    /** @throws NotHere if it is not hers to say, as if there were no such round */
    private PartyId mayWrite(long round, String party) {
        var whose = PartyId.of(party);
        var one = rounds.find(round).orElseThrow(NotHere::new);
        var may = whose.equals(one.host())
                ? acting.now().runs(party)
                : acting.now().speaksFor(party, one.host().value())
                        && invited.of(whose).contains(round);
        if (!may) {
            throw new NotHere();
        }
        return whose;
    }

    private Host mine(String host) {
        return parties.findHost(PartyId.of(host))
                .filter(one -> acting.isCoordinatorOf(one.id().value()))
                .orElseThrow(NotHere::new);
    }
}
