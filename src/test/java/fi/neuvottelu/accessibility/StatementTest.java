package fi.neuvottelu.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.words.InLanguages;
import fi.neuvottelu.words.ReadersLanguage;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;

/** What the statement says of an installation. */
@NeuvotteluTest
class StatementTest {
    private static final Locale SWEDISH = new Locale("sv");

    @Autowired
    AccessibilitySettings shipped;

    @Autowired
    Parties parties;

    @Autowired
    Settings addresses;

    @Autowired
    TestClock moved;

    @Autowired
    Clock clock;

    @Autowired
    ObjectProvider<BuildProperties> build;

    @Test
    void theSupervisorIsInTheReadersLanguageAndNoHostHasNamedAnAddress() {
        var facts = with(shipped.feedback(), shipped.breaks()).facts(SWEDISH);
        assertThat(facts.authority().name()).isEqualTo("Transport- och kommunikationsverket Traficom");
        assertThat(facts.authority().email()).isEqualTo("tillganglighet@traficom.fi");
        assertThat(facts.feedback()).isEmpty();
        assertThat(facts.someWithout()).isTrue();
        assertThat(facts.breaks()).isEmpty();
    }

    @Test
    void aHostNamesWhereItTakesFeedback() {
        var facts = with(
                        Map.of(
                                "hva-17", "palaute@pohjanmaa.example",
                                "helsinki", "https://palaute.hel.example"),
                        List.of())
                .facts(SWEDISH);
        assertThat(facts.feedback())
                .extracting(Statement.Feedback::link)
                .containsExactlyInAnyOrder("mailto:palaute@pohjanmaa.example", "https://palaute.hel.example");
        assertThat(facts.feedback()).extracting(Statement.Feedback::host).contains("Österbottens välfärdsområde");
        assertThat(facts.someWithout()).isTrue();
    }

    @Test
    void aBreakIsAnnouncedUntilItIsOver() {
        moved.moveTo(LocalDate.of(2040, 1, 10).atTime(7, 0).toInstant(ZoneOffset.UTC));
        var text = new InLanguages("Päivitys", "Uppdatering", null);
        var over = new AccessibilitySettings.Break(at(9, 8), at(9, 9), text);
        var ahead = new AccessibilitySettings.Break(at(11, 18), at(11, 20), text);
        var now = new AccessibilitySettings.Break(at(10, 8), at(10, 10), text);
        var statement = with(Map.of(), List.of(ahead, over, now));
        assertThat(statement.facts(SWEDISH).breaks())
                .containsExactly(
                        "10.1.2040 8.00–10.1.2040 10.00: Uppdatering", "11.1.2040 18.00–11.1.2040 20.00: Uppdatering");
        assertThat(statement.facts(Locale.ENGLISH).breaks())
                .contains("10 Jan 2040 8:00–10 Jan 2040 10:00: Päivitys")
                .allMatch(one -> one.endsWith("Päivitys"));
    }

    @Test
    void everyRuleThatIsBrokenHasItsWordsAndThePagesBreakNone() {
        var last = Assessment.last();
        for (var place : last.places()) {
            for (var rule : place.broken()) {
                assertThat(ReadersLanguage.all()).allMatch(language -> Texts.has("statement.rule." + rule, language));
            }
        }
        assertThat(last.places().get(0)).isEqualTo(new Assessment.Place("pages", List.of()));
    }

    private Statement with(Map<String, String> feedback, List<AccessibilitySettings.Break> breaks) {
        return new Statement(
                new AccessibilitySettings(feedback, shipped.authority(), breaks), parties, addresses, clock, build);
    }

    private static LocalDateTime at(int day, int hour) {
        return LocalDate.of(2040, 1, day).atTime(hour, 0);
    }
}
