package fi.neuvottelu.party;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.party.ContactImport.Change;
import fi.neuvottelu.party.ContactImport.Preview;
import fi.neuvottelu.party.ContactImport.Row;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.sheet.Brought;
import fi.neuvottelu.sheet.Fault;
import fi.neuvottelu.web.Endpoints;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A host's contacts as a file to fill in, and what a filled-in one would do; for its coordinators. */
@RestController
@RequestMapping(Endpoints.ROOT + "/hosts/{host}/contacts")
class ContactsEndpoint {
    private final Importing importing;
    private final ContactBook book;
    private final YourHosts hosts;
    private final UseLog uses;
    private final ObjectMapper json;

    ContactsEndpoint(Importing importing, ContactBook book, YourHosts hosts, UseLog uses, ObjectMapper json) {
        this.importing = importing;
        this.book = book;
        this.hosts = hosts;
        this.uses = uses;
        this.json = json;
    }

    /** A line without fault, as the form shows it. */
    record Line(
            int line,
            String party,
            String role,
            String email,
            String languages,
            LocalDate from,
            Change change,
            @Nullable String before) {
        static Line of(Row row) {
            return new Line(
                    row.line(),
                    row.name().inReadersLanguage(),
                    row.role(),
                    row.mailbox().shown(),
                    Language.word(row.languages()),
                    row.validFrom(),
                    row.change(),
                    row.before() == null ? null : row.before().shown());
        }
    }

    /** Where the letters of a party go, as the form shows it. */
    record ShownWay(String id, String party, @Nullable String now, List<ShownStep> then, boolean changed) {
        static ShownWay of(Way way) {
            return new ShownWay(
                    way.party().value(),
                    way.name().inReadersLanguage(),
                    shown(way.now()),
                    way.then().stream()
                            .map(step -> new ShownStep(step.from(), shown(step.mailbox())))
                            .toList(),
                    way.changed());
        }

        private static @Nullable String shown(@Nullable Mailbox mailbox) {
            return mailbox == null ? null : mailbox.shown();
        }
    }

    record ShownStep(LocalDate from, @Nullable String email) {}

    /** The answer to "what would this file do?" */
    record Shown(String seen, List<Line> lines, List<ShownWay> ways, List<Fault> faults, List<String> notRead) {
        static Shown of(Preview preview) {
            return new Shown(
                    preview.fingerprint(),
                    preview.rows().stream().map(Line::of).toList(),
                    preview.ways().stream().map(ShownWay::of).toList(),
                    preview.faults(),
                    preview.notRead());
        }
    }

    @PostMapping(path = "/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    Shown preview(@PathVariable String host, InputStream body) {
        var preview = importing.preview(hosts.shown(host), Brought.read(body, json));
        uses.opened(Seen.several(Seen.What.CONTACTS, "host/" + host, host));
        return Shown.of(preview);
    }

    @GetMapping
    ResponseEntity<byte[]> file(@PathVariable String host) {
        var file = book.file(hosts.shown(host)).getBytes(StandardCharsets.UTF_8);
        uses.exported(Seen.several(Seen.What.CONTACTS, "host/" + host, host));
        var name = ContentDisposition.attachment()
                .filename("contacts-" + host + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(file);
    }
}
