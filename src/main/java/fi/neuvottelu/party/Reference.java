package fi.neuvottelu.party;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * The reference data as files: {@code reference/*.csv}.
 *
 * @param municipalities all 292 and those that have ended, by code; Helsinki's record is there for its language only
 */
record Reference(
        List<County> counties,
        Helsinki helsinki,
        Hus hus,
        List<Municipality> municipalities,
        Map<String, Name> subregions) {
    /** 612/2021 s. 7(5). */
    private static final Set<String> UUSIMAA = Set.of("01", "02", "03", "04");

    static Reference load() {
        return of(rows("counties.csv"), rows("municipalities.csv"));
    }

    /** Names that counties use of themselves beside the one of the Act, each with the code of its county. */
    static Map<String, String> brands() {
        return rows("county-brands.csv").stream()
                .collect(Collectors.toMap(row -> row.get("name"), row -> row.get("code")));
    }

    /** The Sámi names of municipalities, each with the code of its municipality. */
    static Map<String, String> samiNames() {
        return rows("municipality-names.csv").stream()
                .collect(Collectors.toMap(row -> row.get("name"), row -> row.get("code")));
    }

    /** @throws fi.neuvottelu.words.StartRefused for what it does not know */
    static Reference of(List<CSVRecord> hosts, List<CSVRecord> municipalities) {
        ReferenceCheck.refuseUnknown(hosts, municipalities);
        return new Reference(
                hosts.stream()
                        .filter(row -> ReferenceCheck.isCounty(row.get("code")))
                        .map(Reference::county)
                        .toList(),
                new Helsinki(name(only(hosts, "90"), "name"), name(only(hosts, "90"), "short_name")),
                new Hus(name(only(hosts, "HUS"), "name")),
                municipalities.stream().map(Reference::municipality).toList(),
                subregions(municipalities));
    }

    /** The counties in the order of their codes, then Helsinki. */
    List<Host> hosts() {
        return Stream.<Host>concat(counties.stream(), Stream.of(helsinki)).toList();
    }

    /** All that lie in a county, ended ones too. */
    List<Municipality> municipalitiesOfCounties() {
        return municipalities.stream()
                .filter(municipality -> !municipality.county().equals(helsinki.code()))
                .toList();
    }

    private static County county(CSVRecord row) {
        return new County(
                row.get("code"),
                name(row, "name"),
                name(row, "short_name"),
                row.get("language_status").equals("bilingual"),
                UUSIMAA.contains(row.get("code")));
    }

    private static Municipality municipality(CSVRecord row) {
        var endedOn = row.get("ended_on");
        var successor = row.get("successor");
        return new Municipality(
                row.get("code"),
                name(row, "name"),
                LanguageStatus.written(row.get("language_status")),
                row.get("county_code"),
                row.get("subregion_code"),
                endedOn.isEmpty() ? null : LocalDate.parse(endedOn),
                successor.isEmpty() ? null : successor);
    }

    private static Map<String, Name> subregions(List<CSVRecord> municipalities) {
        var names = new HashMap<String, Name>();
        municipalities.forEach(row -> names.put(row.get("subregion_code"), name(row, "subregion_name")));
        return Map.copyOf(names);
    }

    private static Name name(CSVRecord row, String column) {
        return new Name(row.get(column + "_fi"), row.get(column + "_sv"));
    }

    private static CSVRecord only(List<CSVRecord> rows, String code) {
        return rows.stream()
                .filter(row -> row.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<CSVRecord> rows(String file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = new InputStreamReader(
                        new ClassPathResource("reference/" + file).getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(in)) {
            return new ArrayList<>(rows.getRecords());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
