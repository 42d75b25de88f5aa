package fi.neuvottelu.earlier;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.earlier.RecordingFromFile.Preview;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.sheet.Brought;
import fi.neuvottelu.sheet.Fault;
import fi.neuvottelu.web.Endpoints;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

/** A file of negotiations to fill in, and what a filled-in one would record; for those who record at that host. */
@RestController
@RequestMapping(Endpoints.ROOT + "/hosts/{host}/earlier")
class EarlierFileEndpoint {
    private final RecordingFromFile files;
    private final RecordingAfterwards recording;
    private final Parties parties;
    private final ObjectMapper json;

    EarlierFileEndpoint(RecordingFromFile files, RecordingAfterwards recording, Parties parties, ObjectMapper json) {
        this.files = files;
        this.recording = recording;
        this.parties = parties;
        this.json = json;
    }

    /** The answer to "what would this file record?" */
    record Shown(String seen, List<EarlierRow> lines, List<Fault> faults) {
        static Shown of(Preview preview) {
            return new Shown(preview.fingerprint(), preview.rows(), preview.faults());
        }
    }

    /** Only what the person has brought herself. */
    @SeesNobody
    @PostMapping(path = "/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    Shown preview(@PathVariable String host, InputStream body) {
        return Shown.of(files.preview(files.shown(host), Brought.read(body, json)));
    }

    @SeesNobody
    @GetMapping("/example")
    ResponseEntity<byte[]> example(@PathVariable String host) {
        var file = EarlierFile.example(files.shown(host), parties, recording.today());
        var name = ContentDisposition.attachment()
                .filename("negotiations-" + host + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
