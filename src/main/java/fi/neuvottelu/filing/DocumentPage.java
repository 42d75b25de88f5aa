package fi.neuvottelu.filing;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.Documents.Document;
import fi.neuvottelu.document.HandedOut;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Printing;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.words.NotHere;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.servlet.ModelAndView;

/** One document: what it is, its files and their hashes. */
@Controller
class DocumentPage {
    static final String PATH = Pages.ROOT + "/asiakirja/{id}";

    private final Documents documents;
    private final HandedOut files;
    private final DocumentReaders readers;
    private final Printing printing;
    private final Pages pages;
    private final UseLog uses;

    DocumentPage(
            Documents documents,
            HandedOut files,
            DocumentReaders readers,
            Printing printing,
            Pages pages,
            UseLog uses) {
        this.documents = documents;
        this.files = files;
        this.readers = readers;
        this.printing = printing;
        this.pages = pages;
        this.uses = uses;
    }

    /**
     * @param why there are none, one each
     * @param again where they are tried again; null for whoever may not
     */
    record Facts(
            String title,
            String about,
            int version,
            String registeredOn,
            List<File> files,
            List<String> why,
            @Nullable String again) {}

    /**
     * @param link relative to the page
     * @param hash null where it is made when it is asked for
     */
    record File(
            String name,
            String link,
            String format,
            @Nullable String language,
            @Nullable String hash) {}

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        var document = readable(id);
        uses.opened(seen(document));
        var facts = new Facts(
                document.kind().title(Language.ofReader()),
                document.title(),
                document.version(),
                LocalTimes.shown(document.registeredOn()),
                files.of(document).stream()
                        .map(one -> new File(
                                one.name(),
                                document.id() + "/" + one.name(),
                                one.format().name(),
                                one.language() == null ? null : one.language().name(),
                                one.hash()))
                        .toList(),
                files.missing(document),
                readers.ofItsHost(document) ? Pages.ROOT + "/asiakirja/" + document.id() + "/uudelleen" : null);
        return pages.show("document", "document.title", facts, request, facts.title());
    }

    @GetMapping(PATH + "/{name}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String name) {
        var document = readable(id);
        var file = files.of(document).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NotHere::new);
        uses.exported(seen(document));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .cacheControl(CacheControl.noStore())
                .body(files.content(file));
    }

    /** What could not be made is tried again, from what was locked. */
    @PostMapping(PATH + "/uudelleen")
    ResponseEntity<Void> again(@PathVariable String id) {
        var document =
                number(id).flatMap(documents::find).filter(readers::ofItsHost).orElseThrow(NotHere::new);
        uses.exported(seen(document));
        printing.again(document);
        return showing(document);
    }

    static ResponseEntity<Void> showing(Document document) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Pages.ROOT + "/asiakirja/" + document.id()))
                .build();
    }

    /** @throws NotHere for whoever may not, and where there is none */
    private Document readable(String id) {
        return number(id).flatMap(documents::find).filter(readers::may).orElseThrow(NotHere::new);
    }

    private static Optional<Long> number(String id) {
        return id.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    static List<Seen> seen(Document document) {
        return document.party() == null
                ? Seen.several(
                        what(document.kind()),
                        "document/" + document.id(),
                        document.host().value())
                : Seen.one(
                        what(document.kind()),
                        "document/" + document.id(),
                        document.host().value(),
                        document.party().value());
    }

    private static Seen.What what(Kind kind) {
        return switch (kind) {
            case MINUTES, MINUTES_DRAFT, EXTRACT -> Seen.What.MINUTES;
            case NAMES -> Seen.What.PEOPLE;
            case INVITATION, INVITATION_LIST -> Seen.What.ANSWERS;
            case DECISIONS, MEASURES -> Seen.What.REPORTS;
            case AGENDA, EVIDENCE, REPORT -> Seen.What.DOCUMENTS;
        };
    }
}
