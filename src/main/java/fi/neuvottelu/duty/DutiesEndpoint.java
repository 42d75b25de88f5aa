package fi.neuvottelu.duty;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.Endpoints;
import fi.neuvottelu.engine.NotHere;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of duties, as far as the person who asks may see it. */
@RestController
@RequestMapping(Endpoints.ROOT)
class DutiesEndpoint {
    private final Register register;
    private final DutyDetail detail;
    private final WantedAsTyped typed;

    DutiesEndpoint(Register register, DutyDetail detail, WantedAsTyped typed) {
        this.register = register;
        this.detail = detail;
        this.typed = typed;
    }

    @GetMapping(path = "/duties", produces = MediaType.APPLICATION_JSON_VALUE)
    List<DutyView> duties(
            @RequestParam(required = false) @Nullable String lang, @RequestParam MultiValueMap<String, String> query) {
        return lines(WantedAsTyped.language(lang), query);
    }

    @GetMapping("/duties.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String lang, @RequestParam MultiValueMap<String, String> query) {
        var file = DutiesFile.of(lines(WantedAsTyped.language(lang), query));
        var name = ContentDisposition.attachment().filename("duties.csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(file);
    }

    /** One line and what stands behind it. */
    @GetMapping(path = "/duties/one", produces = MediaType.APPLICATION_JSON_VALUE)
    DutyDetail.Detail one(
            @RequestParam String code,
            @RequestParam String holder,
            @RequestParam(required = false) @Nullable String counterpart,
            @RequestParam(required = false) @Nullable String windowStart,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String lang) {
        var language = WantedAsTyped.language(lang);
        var duty = WantedAsTyped.duty(code);
        var start = windowStart == null || windowStart.isBlank() ? null : LocalTimes.date(windowStart);
        var wanted = new Wanted(asked(duty, start, typed.on(on)), null, null, Set.of(duty), Set.of(), false);
        return register.seen(wanted).stream()
                .filter(line -> line.owed().holderCode().equals(holder)
                        && Objects.equals(
                                line.owed().counterpartCode(),
                                counterpart == null || counterpart.isBlank() ? null : counterpart)
                        && (start == null || start.equals(line.owed().windowStart())))
                .findFirst()
                .map(line -> detail.of(line, language))
                .orElseThrow(NotHere::new);
    }

    private static Asked asked(Duty duty, @Nullable LocalDate start, LocalDate on) {
        if (start == null) {
            return Asked.on(on);
        }
        return duty.period() == Duty.Period.YEAR
                ? new Asked(on, start.getYear(), null)
                : new Asked(on, null, start.getYear());
    }

    private List<DutyView> lines(Locale language, MultiValueMap<String, String> query) {
        return register.seen(typed.read(query)).stream()
                .map(line -> DutyView.of(line, language))
                .toList();
    }
}
