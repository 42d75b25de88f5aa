package fi.neuvottelu.publicity;

import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.sheet.Sheet;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of a round's documents: to read, as a file, and for its coordinators to say how each stands to the Act. */
@Controller
class DocumentListPage {
    private static final String PATH = Pages.ROOT + "/neuvottelukierros/{id}/asiakirjaluettelo";

    private final DocumentList list;
    private final Rounds rounds;
    private final Parties parties;
    private final Acting acting;
    private final Pages pages;

    DocumentListPage(DocumentList list, Rounds rounds, Parties parties, Acting acting, Pages pages) {
        this.list = list;
        this.rounds = rounds;
        this.parties = parties;
        this.acting = acting;
        this.pages = pages;
    }

    /** @param before what had been said of a document, by its id */
    record Facts(
            String round,
            String file,
            boolean mayChange,
            List<Stage> stages,
            List<DocumentList.Line> lines,
            Map<String, List<String>> before) {}

    @SeesNobody
    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable long id, @RequestParam(required = false) @Nullable String done, HttpServletRequest request) {
        return page(watched(id), request).addObject("done", done != null);
    }

    @SeesNobody
    @PostMapping(PATH)
    ModelAndView say(
            @PathVariable long id,
            @RequestParam long document,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String ground,
            @RequestParam(required = false) @Nullable String publicFrom,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        var round = watched(id);
        if (!mayChange(round)) {
            throw new NotHere();
        }
        try {
            list.say(round, document, new PublicityDraft(stage, ground, publicFrom, reason));
        } catch (Refusal refused) {
            var page = page(round, request).addObject("refused", refused.getMessage());
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        return new ModelAndView("redirect:" + PATH.replace("{id}", "" + id) + "?done");
    }

    @SeesNobody
    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(@PathVariable long id) {
        var language = Pages.readers();
        var heads = Stream.of(
                        "number",
                        "document",
                        "title",
                        "kind",
                        "version",
                        "registered",
                        "stage",
                        "ground",
                        "from",
                        "whose",
                        "reason",
                        "hash")
                .map(head -> Texts.say("documentList." + head, language))
                .toList();
        var lines = list.of(watched(id), language).stream()
                .map(line -> cells(line, language))
                .toList();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("asiakirjaluettelo.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(Sheet.write(heads, lines).getBytes(StandardCharsets.UTF_8));
    }

    @SeesNobody
    @GetMapping(PATH + ".json")
    ResponseEntity<List<DocumentList.Line>> json(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(list.of(watched(id), Pages.readers()));
    }

    private static List<String> cells(DocumentList.Line line, Locale language) {
        return List.of(
                line.handledUnder(),
                String.valueOf(line.document()),
                line.title(),
                kind(line.kind(), language),
                String.valueOf(line.version()),
                line.registeredOn().toString(),
                Texts.say("publicity.stage." + line.stage(), language),
                Objects.requireNonNullElse(line.ground(), ""),
                line.publicFrom() == null ? "" : line.publicFrom().toString(),
                Texts.say(line.byHost() ? "documentList.byHost" : "documentList.byRule", language),
                Objects.requireNonNullElse(line.reason(), ""),
                line.hash());
    }

    private static String kind(String kind, Locale language) {
        var key = "paper.title." + kind;
        return Texts.has(key, language) ? Texts.say(key, language) : kind;
    }

    private ModelAndView page(Round round, HttpServletRequest request) {
        var lines = list.of(round, Pages.readers());
        var facts = new Facts(
                Rounds.nameOf(round, parties.host(round.host()), Language.ofReader()),
                PATH.replace("{id}", "" + round.id()),
                mayChange(round),
                List.of(Stage.values()),
                lines,
                list.before(lines, Pages.readers()));
        return pages.show("document-list", "documentList.title.page", facts, request);
    }

    private boolean mayChange(Round round) {
        return acting.isCoordinatorOf(round.host().value());
    }

    /** @throws NotHere for whoever neither runs nor watches the host's rounds, as if there were none */
    private Round watched(long id) {
        return rounds.find(id)
                .filter(round ->
                        mayChange(round) || acting.isSupervisorOf(round.host().value()))
                .orElseThrow(NotHere::new);
    }
}
