package fi.neuvottelu.register;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.NotHere;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Parties parties;
    private final UseLog uses;
    private final DutiesFile file;

    DutiesEndpoint(
            Register register, DutyDetail detail, WantedAsTyped typed, Parties parties, UseLog uses, DutiesFile file) {
        this.register = register;
        this.detail = detail;
        this.typed = typed;
        this.parties = parties;
        this.uses = uses;
        this.file = file;
    }

    @SeesNobody
    @GetMapping(path = "/duties", produces = MediaType.APPLICATION_JSON_VALUE)
    List<DutyView> duties(
            @RequestParam(required = false) @Nullable String lang, @RequestParam MultiValueMap<String, String> query) {
        return lines(WantedAsTyped.language(lang), query);
    }

    @GetMapping("/duties.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String lang, @RequestParam MultiValueMap<String, String> query) {
        var language = WantedAsTyped.language(lang);
        var written = file.of(lines(language, query), language);
        uses.exported(List.of(new Seen(Seen.What.DUTIES, "duties", idOf(query.getFirst("county")), null)));
        var name = ContentDisposition.attachment().filename("duties.csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(written);
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
        var wanted = new Wanted(
                asked(duty, start, typed.on(on)), hostAmong(holder, counterpart), null, Set.of(duty), Set.of(), false);
        var one = register.seen(wanted).stream()
                .filter(line -> line.owed().holderCode().equals(holder)
                        && Objects.equals(
                                line.owed().counterpartCode(),
                                counterpart == null || counterpart.isBlank() ? null : counterpart)
                        && (start == null || start.equals(line.owed().windowStart())))
                .findFirst()
                .orElseThrow(NotHere::new);
        var shown = detail.of(one, language);
        uses.opened(shown.answers().isEmpty() ? Seen.nobody() : List.of(answersOf(one.owed())));
        return shown;
    }

    /** Of the one party of the duty, or of all whom its host has invited. */
    private static Seen answersOf(Owed owed) {
        var party = DutyDetail.about(owed);
        return new Seen(
                Seen.What.ANSWERS,
                Stream.of("duty", owed.duty().code(), owed.holderCode(), owed.counterpartCode(), owed.windowStart())
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining("/")),
                owed.host() == null ? null : owed.host().id().value(),
                party == null ? null : party.value());
    }

    /** Id of the host whose official code this is. */
    private @Nullable String idOf(@Nullable String code) {
        return parties.hosts().stream()
                .filter(host -> host.code().equals(code))
                .map(host -> host.id().value())
                .findFirst()
                .orElse(null);
    }

    /** In whose area it is owed, so that nothing of the others is read; null where no host is named. */
    private @Nullable String hostAmong(@Nullable String... codes) {
        var hosts = parties.hosts().stream().map(Host::code).toList();
        return Stream.of(codes)
                .filter(code -> code != null && hosts.contains(code))
                .findFirst()
                .orElse(null);
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
