package fi.neuvottelu.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.words.TextPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is sent a text in the other language, said before anything is sent. */
class LanguageGapsTest {
    private static final Host OSTROBOTHNIA = KnownParties.host("hva-17");
    private static final String VAASA = "kunta-905";
    private static final String LAIHIA = "kunta-399";
    private static final LocalDate DAY = LocalDate.of(2027, 3, 10);

    @Test
    void namesThemInTheReadersLanguage() {
        var gaps = LanguageGaps.in(
                OSTROBOTHNIA,
                TextPair.of("hyte-koordinaattori"),
                List.of(
                        session(TextPair.sameInBoth("Teams"), List.of(), VAASA),
                        session(TextPair.of("Kaupungintalo"), List.of(TextPair.of("Nuoret")), VAASA, LAIHIA)));
        assertThat(said(gaps, "fi"))
                .containsExactly(
                        "Tilaisuus 2: paikka on vain suomeksi. Ruotsinkielisen kirjeen saavat: Vaasa",
                        "Tilaisuus 2: teemat ovat vain suomeksi (Nuoret). Ruotsinkielisen kirjeen saavat: Vaasa",
                        "Yhteyshenkilön tehtävä on vain suomeksi. Ruotsinkielisen kirjeen saavat: Vaasa");
        assertThat(said(gaps, "sv")).contains("Tillfälle 2: platsen finns bara på finska. Brev på svenska får: Vasa");
        assertThat(said(gaps, "en"))
                .contains("Session 2: the place is in Finnish only. Letters in Swedish go to: Vaasa");
    }

    @Test
    void countsThoseWhoNeedNoNameAnyMore() {
        var all = KnownParties.all().municipalitiesOf(OSTROBOTHNIA, DAY).stream()
                .map(one -> one.id().value())
                .toArray(String[]::new);
        assertThat(said(
                        LanguageGaps.in(
                                OSTROBOTHNIA, TextPair.NONE, List.of(session(TextPair.of("Talo"), List.of(), all))),
                        "fi"))
                .singleElement()
                .asString()
                .matches(".*saavat: [^,]+, [^,]+, [^,]+ ja \\d+ muuta");
    }

    @Test
    void aFinnishOnlyMunicipalityMissesTheFinnishText() {
        assertThat(said(
                        LanguageGaps.in(
                                OSTROBOTHNIA,
                                TextPair.NONE,
                                List.of(session(new TextPair(null, "Stadshuset"), List.of(), LAIHIA))),
                        "en"))
                .containsExactly("Session 1: the place is in Swedish only. Letters in Finnish go to: Laihia");
    }

    @Test
    void nothingIsSaidWhereNobodyReadsTheOtherLanguageOrBothAreThere() {
        assertThat(LanguageGaps.in(
                        OSTROBOTHNIA,
                        TextPair.of("koordinaattori"),
                        List.of(session(TextPair.of("Talo"), List.of(TextPair.of("Työ")), LAIHIA))))
                .isEmpty();
        assertThat(LanguageGaps.in(
                        OSTROBOTHNIA,
                        new TextPair("koordinaattori", "koordinator"),
                        List.of(session(new TextPair("Talo", "Huset"), List.of(), VAASA))))
                .isEmpty();
    }

    private static List<String> said(List<Warning> gaps, String language) {
        return gaps.stream().map(gap -> gap.in(new Locale(language))).toList();
    }

    private static PlannedSession session(TextPair place, List<TextPair> themes, String... municipalities) {
        var starts = Instant.parse("2027-03-10T07:00:00Z");
        return new PlannedSession(
                1,
                null,
                new SessionPlan(starts, starts.plusSeconds(9000), place, null, themes, DAY, DAY, DAY),
                Set.of(),
                Stream.of(municipalities)
                        .map(id -> (Municipality) KnownParties.party(id))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
