package fi.neuvottelu.statute;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.KnownParties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who owes what: counted as in the reference data of 2026. */
class ObligationsTest {
    private static final Obligations FINLAND = new Obligations(
            KnownParties.all().hosts(),
            KnownParties.all()::everMunicipalitiesOf,
            KnownParties.all().hus());

    private static final Map<String, Long> COUNTS = new TreeMap<>(Map.ofEntries(
            Map.entry("OB-T14", 291L),
            Map.entry("OB-Y7", 21L),
            Map.entry("OB-Y7-HUS", 4L),
            Map.entry("OB-Y6-PART", 291L),
            Map.entry("OB-Y6-HKI", 1L),
            Map.entry("OB-Y8-HUS", 5L),
            Map.entry("OB-NAME", 292L + 21 + 1),
            Map.entry("OB-YREP", 292L + 21 + 1),
            Map.entry("OB-TREP", 292L + 21),
            Map.entry("OB-TREP-HUS", 5L),
            Map.entry("OB-DEL-C", 291L),
            Map.entry("OB-DEL-H", 25L),
            Map.entry("OB-PUB", 292L + 21)));

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-11-26", "2026-12-31", "2029-05-31", "2029-06-01", "2041-03-01"})
    void countedAsInTheReference(String on) {
        assertThat(counts(Asked.on(LocalDate.parse(on)))).isEqualTo(COUNTS);
    }

    /** Lists fold these; Helsinki is in no area. */
    @Test
    void ofWhichDutiesAnAreaHasOneForEachMunicipality() {
        Map<String, Long> many = FINLAND.in(Asked.on(LocalDate.of(2026, 11, 26))).stream()
                .filter(Owed::isOneOfMany)
                .collect(groupingBy(owed -> owed.duty().code(), counting()));
        assertThat(many)
                .isEqualTo(Map.of(
                        "OB-T14", 291L,
                        "OB-Y6-PART", 291L,
                        "OB-NAME", 291L,
                        "OB-YREP", 291L,
                        "OB-TREP", 291L,
                        "OB-DEL-C", 291L,
                        "OB-DEL-H", 25L,
                        "OB-PUB", 291L));
    }

    @Test
    void aYearOrATermIsAskedForByItself() {
        var day = LocalDate.of(2026, 11, 26);
        assertThat(counts(new Asked(day, 2025, null)).keySet())
                .containsExactly("OB-Y6-HKI", "OB-Y6-PART", "OB-Y7", "OB-Y7-HUS", "OB-Y8-HUS", "OB-YREP");
        assertThat(counts(new Asked(day, null, 2025)).keySet())
                .containsExactly("OB-DEL-C", "OB-DEL-H", "OB-PUB", "OB-T14", "OB-TREP", "OB-TREP-HUS");
        assertThat(counts(new Asked(day, 2025, 2025))).hasSize(12);
        assertThat(counts(new Asked(day, 2022, null))).as("before 612/2021").isEmpty();
        assertThat(counts(new Asked(day, null, 2026))).as("no term begins then").isEmpty();
    }

    @Test
    void beforeTheActsCameIntoForceNothingIsOwed() {
        assertThat(counts(Asked.on(LocalDate.of(2022, 2, 28)))).isEmpty();
        assertThat(counts(Asked.on(LocalDate.of(2022, 3, 1)))).isEqualTo(Map.of("OB-T14", 292L));
        assertThat(counts(Asked.on(LocalDate.of(2022, 12, 31)))).isEqualTo(Map.of("OB-T14", 292L));
        assertThat(counts(Asked.on(LocalDate.of(2023, 1, 1)))).containsEntry("OB-Y7", 21L);
    }

    /** The year before, and each body's term before: until 2025 they began apart. */
    @ParameterizedTest
    @CsvSource({
        "2025-05-31, 2024, 2017",
        "2025-06-01, 2024, 2021 2022",
        "2026-11-26, 2025, 2021 2022",
        "2026-12-31, 2025, 2021 2022",
        "2027-01-01, 2026, 2021 2022",
        "2029-05-31, 2028, 2021 2022",
        "2029-06-01, 2028, 2025"
    })
    void theWindowsBeforeThoseOfADay(LocalDate on, int year, String terms) {
        var expected = new ArrayList<>(List.of(new Asked(on, year, null)));
        for (var term : terms.split(" ")) {
            expected.add(new Asked(on, null, Integer.valueOf(term)));
        }
        assertThat(Asked.on(on).before()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** 616/2021 s. 16, 256/2021 s. 1: the terms are unequal until 2025. */
    @ParameterizedTest
    @CsvSource({
        "2023-06-01, hva-17, OB-TREP, 2022-03-01, 2025-05-31",
        "2023-06-01, kunta-905, OB-TREP, 2021-08-01, 2025-05-31",
        "2023-06-01, helsinki, OB-TREP, 2021-08-01, 2025-05-31",
        "2023-06-01, hus, OB-TREP-HUS, 2022-03-01, 2025-05-31",
        "2025-05-31, hva-17, OB-T14, 2022-03-01, 2025-05-31",
        "2025-06-01, hva-17, OB-T14, 2025-06-01, 2029-05-31",
        "2025-06-01, kunta-905, OB-TREP, 2025-06-01, 2029-05-31",
        "2029-06-01, hva-17, OB-T14, 2029-06-01, 2033-05-31",
        "2026-12-31, hva-17, OB-Y7, 2026-01-01, 2026-12-31",
        "2027-01-01, hva-17, OB-Y7, 2027-01-01, 2027-12-31"
    })
    void theWindowOfADay(String on, String holder, String code, String start, String end) {
        assertThat(FINLAND.in(Asked.on(LocalDate.parse(on))))
                .filteredOn(owed -> owed.duty().code().equals(code)
                        && owed.holder().id().value().equals(holder))
                .isNotEmpty()
                .allSatisfy(owed -> {
                    assertThat(owed.windowStart()).isEqualTo(start);
                    assertThat(owed.windowEnd()).isEqualTo(end);
                });
    }

    @Test
    void whatHasNoLastDayInTheLawHasNone() {
        assertThat(FINLAND.in(Asked.on(LocalDate.of(2026, 11, 26))))
                .filteredOn(owed -> owed.windowEnd() == null)
                .extracting(Owed::duty)
                .containsOnly(Duty.OB_NAME, Duty.OB_DEL_C, Duty.OB_DEL_H, Duty.OB_PUB);
    }

    @Test
    void helsinkiIsOnePartyWithTwoCodes() {
        var its = FINLAND.in(Asked.on(LocalDate.of(2026, 11, 26))).stream()
                .filter(owed -> List.of("90", "091").contains(owed.holderCode())
                        || List.of("90", "091").contains(String.valueOf(owed.counterpartCode())))
                .map(owed -> owed.duty().code() + " " + owed.holderCode() + " " + owed.counterpartCode())
                .toList();
        assertThat(its)
                .containsExactlyInAnyOrder(
                        "OB-Y6-HKI 90 HUS",
                        "OB-Y8-HUS HUS 90",
                        "OB-TREP-HUS HUS 90",
                        "OB-NAME 091 null",
                        "OB-YREP 091 null",
                        "OB-TREP 091 null",
                        "OB-PUB 091 null");
    }

    /** Whom each duty is owed to: HUS and the hosts in Uusimaa are each other's. */
    @ParameterizedTest
    @CsvSource({
        "OB-T14, 291, County, Municipality",
        "OB-Y7, 21, County, ",
        "OB-Y7-HUS, 4, County, Hus",
        "OB-Y6-PART, 291, Municipality, County",
        "OB-Y6-HKI, 1, Helsinki, Hus",
        "OB-DEL-C, 291, Municipality, County",
        "OB-DEL-H, 25, Municipality, Hus"
    })
    void whoOwesAndToWhom(String code, int lines, String holder, String counterpart) {
        assertThat(FINLAND.in(Asked.on(LocalDate.of(2026, 11, 26))))
                .filteredOn(owed -> owed.duty().code().equals(code))
                .hasSize(lines)
                .allSatisfy(owed -> {
                    assertThat(owed.holder().getClass().getSimpleName()).isEqualTo(holder);
                    assertThat(
                                    owed.counterpart() == null
                                            ? null
                                            : owed.counterpart().getClass().getSimpleName())
                            .isEqualTo(counterpart);
                });
    }

    /** Pertunmaa joined Mäntyharju on 1 January 2025. */
    @ParameterizedTest
    @CsvSource({
        "2024-12-31,,      OB-T14 OB-Y6-PART OB-NAME OB-YREP OB-TREP OB-DEL-C OB-PUB, false",
        "2025-01-01,,      OB-T14 OB-TREP OB-DEL-C OB-PUB,                            true",
        "2025-05-31,,      OB-T14 OB-TREP OB-DEL-C OB-PUB,                            true",
        "2025-06-01,,      '',                                                        true",
        "2026-11-26, 2024, OB-Y6-PART OB-YREP,                                        true",
        "2026-11-26, 2025, '',                                                        true"
    })
    void aMunicipalityThatHasEndedOwesNothingMore(String on, Integer year, String codes, boolean ended) {
        var its = FINLAND.in(new Asked(LocalDate.parse(on), year, null)).stream()
                .filter(owed -> owed.concernsMunicipality("588"))
                .toList();
        assertThat(its.stream().map(owed -> owed.duty().code()))
                .containsExactlyInAnyOrder(codes.isEmpty() ? new String[0] : codes.split(" "));
        assertThat(its).allSatisfy(owed -> assertThat(owed.ended()).isEqualTo(ended));
    }

    @ParameterizedTest
    @CsvSource({
        "OB-T14, hva-17, 611/2021 s. 14",
        "OB-Y7, hva-17, 612/2021 s. 7(4)",
        "OB-Y7-HUS, hva-03, 612/2021 s. 7(5)",
        "OB-Y6-PART, kunta-905, 612/2021 s. 6(4)",
        "OB-Y6-HKI, helsinki, 612/2021 s. 6(5)",
        "OB-Y8-HUS, hus, 615/2021 s. 8(4)",
        "OB-NAME, kunta-905, 612/2021 s. 6(2)",
        "OB-NAME, helsinki, 612/2021 s. 6(2)",
        "OB-NAME, hva-17, 612/2021 s. 7(2)",
        "OB-NAME, hus, 615/2021 s. 8(2)",
        "OB-YREP, kunta-905, 612/2021 s. 6(3)",
        "OB-YREP, hva-17, 612/2021 s. 7(3)",
        "OB-YREP, hus, 615/2021 s. 8(3)",
        "OB-TREP, kunta-905, 612/2021 s. 6(3)",
        "OB-TREP, hva-17, 612/2021 s. 7(3)",
        "OB-TREP-HUS, hus, 615/2021 s. 8(3)",
        "OB-DEL-C, kunta-905, 612/2021 s. 6(3)",
        "OB-DEL-H, kunta-049, 612/2021 s. 6(5)",
        "OB-PUB, helsinki, 612/2021 s. 6(3)",
        "OB-PUB, hva-17, 612/2021 s. 7(3)"
    })
    void eachDutyHasItsSection(String code, String holder, String section) {
        var duty = Duty.ofCode(code).orElseThrow();
        assertThat(duty.section(KnownParties.party(holder)).text(java.util.Locale.ENGLISH))
                .isEqualTo(section);
    }

    private static Map<String, Long> counts(Asked asked) {
        return FINLAND.in(asked).stream().collect(groupingBy(owed -> owed.duty().code(), TreeMap::new, counting()));
    }
}
