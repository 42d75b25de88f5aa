package fi.neuvottelu.filing;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.document.Documents.Document;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Subject;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.NotHere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The documents of a round, for the coordinators of its host: those that are there, those that can be made, all in one. */
@Controller
class RoundDocuments {
    private static final String PATH = Pages.ROOT + "/neuvottelukierros/{id}";

    private final Rounds rounds;
    private final Sessions sessions;
    private final Parties parties;
    private final RoundFile file;
    private final Acting acting;
    private final Pages pages;
    private final UseLog uses;

    RoundDocuments(
            Rounds rounds,
            Sessions sessions,
            Parties parties,
            RoundFile file,
            Acting acting,
            Pages pages,
            UseLog uses) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.parties = parties;
        this.file = file;
        this.acting = acting;
        this.pages = pages;
        this.uses = uses;
    }

    /** @param here address of the round */
    record Facts(String round, List<There> there, List<Group> makeable, String here) {}

    /** A registered document. */
    record There(String title, String about, int version, String on, String link) {}

    /** What can be made of one session, or of the round. */
    record Group(String about, List<Make> makes) {}

    /**
     * @param session of which it is; null where it is of the round
     * @param party whose own it is; null where it is nobody's own
     */
    record Make(
            String title,
            Kind kind,
            @Nullable Long session,
            @Nullable String party) {}

    @GetMapping(PATH + "/asiakirjat")
    ModelAndView show(@PathVariable long id, HttpServletRequest request) {
        var round = mine(id);
        uses.opened(seen(round));
        var makeable = file.makeable(round);
        var facts = new Facts(
                Rounds.nameOf(round, parties.host(round.host()), Language.ofReader()),
                file.registered(round).stream().map(RoundDocuments::there).toList(),
                makeable.stream()
                        .map(one -> about(one.subject()))
                        .distinct()
                        .map(about -> new Group(
                                about,
                                makeable.stream()
                                        .filter(one -> about(one.subject()).equals(about))
                                        .map(this::make)
                                        .toList()))
                        .toList(),
                Pages.ROOT + "/neuvottelukierros/" + round.id());
        return pages.show("documents", "document.ofRound", facts, request);
    }

    private static There there(Document one) {
        return new There(
                one.kind().title(Language.ofReader()),
                one.title(),
                one.version(),
                LocalTimes.shown(one.registeredOn()),
                "../../asiakirja/" + one.id());
    }

    private String about(Subject subject) {
        var session = subject.session();
        return session == null ? "" : LocalTimes.shown(sessions.byId(session).day());
    }

    private Make make(RoundFile.Makeable one) {
        var party = one.subject().party();
        var title = one.kind().title(Language.ofReader());
        return new Make(
                party == null
                        ? title
                        : title + ", " + parties.byId(party).name().inReadersLanguage(),
                one.kind(),
                one.subject().session(),
                valueOf(party));
    }

    /** Makes it as the rows stand, and shows it. */
    @PostMapping(PATH + "/asiakirja")
    ResponseEntity<Void> make(
            @PathVariable long id,
            @RequestParam String laji,
            @RequestParam(required = false) @Nullable Long tilaisuus,
            @RequestParam(required = false) @Nullable String osapuoli) {
        var round = mine(id);
        uses.exported(seen(round));
        var kind = Stream.of(Kind.values())
                .filter(one -> one.name().equals(laji))
                .findFirst()
                .orElseThrow(NotHere::new);
        var subject = file.makeable(round).stream()
                .filter(one -> one.kind() == kind)
                .map(RoundFile.Makeable::subject)
                .filter(one -> Objects.equals(one.session(), tilaisuus))
                .filter(one -> Objects.equals(valueOf(one.party()), osapuoli))
                .findFirst()
                .orElseThrow(NotHere::new);
        var made = file.make(round, kind, subject).orElseThrow(NotHere::new);
        return DocumentPage.showing(made);
    }

    private static @Nullable String valueOf(@Nullable PartyId party) {
        return party == null ? null : party.value();
    }

    /** All are made before the first byte leaves: what fails then is told. */
    @PostMapping(PATH + "/asiakirjat.zip")
    void zip(@PathVariable long id, HttpServletResponse response) throws IOException {
        var round = mine(id);
        uses.exported(seen(round));
        file.makeAll(round);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"neuvottelukierros-" + round.id() + ".zip\"");
        file.write(round, response.getOutputStream());
    }

    /** @throws NotHere for whoever does not coordinate its host, as if there were none */
    private Round mine(long id) {
        return rounds.find(id)
                .filter(round -> acting.isCoordinatorOf(round.host().value()))
                .orElseThrow(NotHere::new);
    }

    private static List<Seen> seen(Round round) {
        return Seen.several(
                Seen.What.DOCUMENTS,
                "round/" + round.id() + "/documents",
                round.host().value());
    }
}
