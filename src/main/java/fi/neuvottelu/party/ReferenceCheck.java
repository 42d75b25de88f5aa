package fi.neuvottelu.party;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.words.StartRefused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** What the reference data says and the product does not know is named at the start: left out in silence, its duties would vanish. */
final class ReferenceCheck {
    private static final String COUNTIES = "reference/counties.csv";
    private static final String MUNICIPALITIES = "reference/municipalities.csv";
    private static final String HELSINKI = "90";
    private static final String HUS = "HUS";
    private static final Set<String> OF_COUNTIES = Set.of("bilingual", "unilingual_fi");
    private static final Set<String> OF_MUNICIPALITIES =
            Stream.of(LanguageStatus.values()).map(LanguageStatus::written).collect(toSet());

    private final List<String> faults = new ArrayList<>();

    private ReferenceCheck() {}

    /** Whether a host of this code is a wellbeing services county: 616/2021 s. 7 names 21. */
    static boolean isCounty(String code) {
        return code.matches("0[1-9]|1\\d|2[01]");
    }

    /** @throws StartRefused naming each row that it does not know */
    static void refuseUnknown(List<CSVRecord> hosts, List<CSVRecord> municipalities) {
        var check = new ReferenceCheck();
        check.whole(COUNTIES, hosts);
        check.whole(MUNICIPALITIES, municipalities);
        if (check.faults.isEmpty()) {
            check.hosts(hosts);
            check.municipalities(municipalities, codes(hosts));
        }
        if (!check.faults.isEmpty()) {
            throw new StartRefused(
                    "the reference data says what the product does not know.\n  " + String.join("\n  ", check.faults),
                    "Mend the files, or install a version of the product that knows what they say.");
        }
    }

    private void whole(String file, List<CSVRecord> rows) {
        rows.stream()
                .filter(row -> !row.isConsistent())
                .forEach(row ->
                        faults.add(file + ", row " + row.getRecordNumber() + ": as many fields as columns are needed"));
    }

    private void hosts(List<CSVRecord> hosts) {
        once(COUNTIES, hosts);
        each(
                COUNTIES,
                hosts,
                "code",
                code -> isCounty(code) || code.equals(HELSINKI) || code.equals(HUS),
                "no county of 616/2021 s. 7, not Helsinki (90) and not HUS");
        each(COUNTIES, hosts, "language_status", OF_COUNTIES::contains, "none of " + sorted(OF_COUNTIES));
        named(COUNTIES, hosts, "name_fi", "name_sv");
        var codes = codes(hosts);
        Stream.of(HELSINKI, HUS)
                .filter(code -> !codes.contains(code))
                .forEach(code -> faults.add(COUNTIES + ": there is no row with the code " + code));
    }

    private void municipalities(List<CSVRecord> rows, Set<String> hosts) {
        once(MUNICIPALITIES, rows);
        var codes = codes(rows);
        each(MUNICIPALITIES, rows, "code", code -> code.matches("\\d{3}"), "no code of three digits");
        each(
                MUNICIPALITIES,
                rows,
                "county_code",
                code -> hosts.contains(code) && (isCounty(code) || code.equals(HELSINKI)),
                "no county of " + COUNTIES);
        each(
                MUNICIPALITIES,
                rows,
                "language_status",
                OF_MUNICIPALITIES::contains,
                "none of " + sorted(OF_MUNICIPALITIES));
        each(MUNICIPALITIES, rows, "ended_on", day -> day.isEmpty() || isDate(day), "no date such as 2024-12-31");
        each(
                MUNICIPALITIES,
                rows,
                "successor",
                code -> code.isEmpty() || codes.contains(code),
                "no municipality of the file");
        named(MUNICIPALITIES, rows, "name_fi", "name_sv", "subregion_code");
        rows.stream()
                .filter(row -> row.get("county_code").equals(HELSINKI)
                        != row.get("code").equals(Helsinki.MUNICIPALITY_CODE))
                .forEach(row ->
                        faults.add(where(MUNICIPALITIES, row) + ": only 091 is Helsinki, which is in no county"));
    }

    private void once(String file, List<CSVRecord> rows) {
        rows.stream()
                .collect(groupingBy(row -> row.get("code"), TreeMap::new, counting()))
                .forEach((code, times) -> {
                    if (times > 1) {
                        faults.add(file + ": the code " + code + " stands " + times + " times");
                    }
                });
    }

    private void named(String file, List<CSVRecord> rows, String... columns) {
        Stream.of(columns).forEach(column -> each(file, rows, column, text -> !text.isBlank(), "missing"));
    }

    private void each(String file, List<CSVRecord> rows, String column, Predicate<String> known, String fault) {
        rows.stream()
                .filter(row -> !known.test(row.get(column)))
                .forEach(row ->
                        faults.add(where(file, row) + ": " + column + " \"" + row.get(column) + "\" is " + fault));
    }

    private static String where(String file, CSVRecord row) {
        return file + ", " + row.get("code") + " " + row.get("name_fi");
    }

    private static Set<String> codes(List<CSVRecord> rows) {
        return rows.stream().map(row -> row.get("code")).collect(toSet());
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }
}
