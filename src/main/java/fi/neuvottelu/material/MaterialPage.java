package fi.neuvottelu.material;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.invitation.AgendaPoint;
import fi.neuvottelu.invitation.AgendaPoints;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Telling;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The files of a session: to bring, to fetch, and for the host to share. For its host and those who are invited. */
@Controller
class MaterialPage {
    static final String PATH = Pages.ROOT + "/aineisto";

    private final Sessions sessions;
    private final Rounds rounds;
    private final Parties parties;
    private final AgendaPoints agenda;
    private final Materials materials;
    private final Pieces pieces;
    private final BringingMaterial bringing;
    private final Sides sides;
    private final VirusScanner scanner;
    private final MaterialSettings settings;
    private final UseLog uses;
    private final Pages pages;

    MaterialPage(
            Sessions sessions,
            Rounds rounds,
            Parties parties,
            AgendaPoints agenda,
            Materials materials,
            Pieces pieces,
            BringingMaterial bringing,
            Sides sides,
            VirusScanner scanner,
            MaterialSettings settings,
            UseLog uses,
            Pages pages) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
        this.agenda = agenda;
        this.materials = materials;
        this.pieces = pieces;
        this.bringing = bringing;
        this.sides = sides;
        this.scanner = scanner;
        this.settings = settings;
        this.uses = uses;
        this.pages = pages;
    }

    record Choice(String id, String name) {}

    /** @param point of the agenda that it is for, in words; null for the whole session */
    record Line(
            long id,
            String name,
            String type,
            String language,
            long kilobytes,
            String party,
            @Nullable String point,
            String brought,
            boolean scanned,
            boolean shared,
            boolean mayShare,
            boolean mayRemove,
            String hash) {}

    record Facts(
            long session,
            String round,
            String when,
            List<Line> lines,
            List<Choice> sides,
            List<Choice> points,
            List<Material.Spoken> languages,
            long most,
            String types,
            boolean scanned) {}

    @SeesNobody
    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam long session,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request) {
        return page(hers(session), request).addObject("done", done != null);
    }

    @SeesNobody
    @PostMapping(PATH)
    ModelAndView bring(
            @RequestParam long session,
            @RequestParam String party,
            @RequestParam(required = false) @Nullable String point,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam MultipartFile file,
            HttpServletRequest request) {
        var one = hers(session);
        var side = PartyId.of(party);
        if (!sides.of(one).contains(side)) {
            throw new NotHere();
        }
        try {
            bringing.bring(
                    one,
                    side,
                    pointOf(one, point),
                    new BringingMaterial.Sent(file.getOriginalFilename(), file.getSize(), file, language));
        } catch (Refusal refused) {
            return refused(refused, one, request);
        }
        return done(session);
    }

    @GetMapping(PATH + "/{id}")
    void fetch(@PathVariable long id, HttpServletResponse response) throws IOException {
        var one = seen(id);
        uses.exported(Seen.one(
                Seen.What.MATERIAL,
                "material/" + id,
                sessions.byId(one.sessionId()).host().value(),
                one.party().value()));
        response.setContentType(one.type().media());
        response.setContentLengthLong(one.bytes());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(one.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        pieces.read(id, one.bytes(), response.getOutputStream());
    }

    @SeesNobody
    @PostMapping(PATH + "/{id}/jaa")
    ModelAndView share(@PathVariable long id) {
        var one = seen(id);
        if (!sides.isHost(sessions.byId(one.sessionId()))) {
            throw new NotHere();
        }
        bringing.share(one);
        return done(one.sessionId());
    }

    @SeesNobody
    @PostMapping(PATH + "/{id}/poista")
    ModelAndView remove(
            @PathVariable long id, @RequestParam(required = false) @Nullable String why, HttpServletRequest request) {
        var one = seen(id);
        var session = sessions.byId(one.sessionId());
        if (!sides.mayRemove(session, one)) {
            throw new NotHere();
        }
        try {
            bringing.remove(id, why);
        } catch (Refusal refused) {
            return refused(refused, session, request);
        }
        return done(one.sessionId());
    }

    private static ModelAndView done(long session) {
        return new ModelAndView("redirect:" + PATH + "?done&session=" + session);
    }

    private ModelAndView refused(Refusal refused, Session session, HttpServletRequest request) {
        var page = page(session, request).addObject("refused", refused.getMessage());
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private @Nullable String pointOf(Session session, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return points(session).stream()
                .map(AgendaPoint::key)
                .filter(typed::equals)
                .findFirst()
                .orElseThrow(() -> new Refusal("material.point"));
    }

    /** As the agenda stands, with what has not been told yet: that is the host's alone. */
    private List<AgendaPoint> points(Session session) {
        return sides.isHost(session) ? agenda.of(session) : List.of();
    }

    private ModelAndView page(Session session, HttpServletRequest request) {
        var points = points(session).stream()
                .map(point -> new Choice(point.key(), point.in(Language.ofReader())))
                .toList();
        var round = rounds.byId(session.roundId());
        var facts = new Facts(
                session.id(),
                Rounds.nameOf(round, parties.host(session.host()), Language.ofReader()),
                WrittenDate.of(session.day(), Pages.readers()) + " "
                        + LocalTimes.shown(LocalTimes.timeOf(session.startsAt())),
                materials.ofSession(session.id()).stream()
                        .filter(one -> sides.see(session, one))
                        .map(one -> line(session, one, points))
                        .toList(),
                sides.of(session).stream()
                        .map(side -> new Choice(
                                side.value(), parties.byId(side).name().inReadersLanguage()))
                        .toList(),
                points,
                List.of(Material.Spoken.values()),
                settings.most().toMegabytes(),
                MaterialType.all(),
                scanner.isSet());
        return pages.show("material", "material.title", facts, request);
    }

    private Line line(Session session, Material one, List<Choice> points) {
        return new Line(
                one.id(),
                one.name(),
                one.type().name(),
                one.language().name(),
                Math.max(1, one.bytes() / 1024),
                parties.byId(one.party()).name().inReadersLanguage(),
                points.stream()
                        .filter(point -> point.id().equals(one.pointKey()))
                        .map(Choice::name)
                        .findFirst()
                        .orElse(null),
                Telling.moment(one.broughtAt()),
                one.scan() == Scanned.NOTHING_FOUND,
                one.shared(),
                sides.isHost(session) && !one.shared(),
                sides.mayRemove(session, one),
                one.hash());
    }

    /** @throws NotHere if the session is none of hers, as if there were none */
    private Session hers(long id) {
        return sessions.find(id).filter(session -> !sides.of(session).isEmpty()).orElseThrow(NotHere::new);
    }

    private Material seen(long id) {
        return Optional.of(id)
                .flatMap(materials::find)
                .filter(one -> sides.see(sessions.byId(one.sessionId()), one))
                .orElseThrow(NotHere::new);
    }
}
