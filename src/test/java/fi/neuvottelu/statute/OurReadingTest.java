package fi.neuvottelu.statute;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.words.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OurReadingTest {
    private static final Locale FINNISH = new Locale("fi");

    @ParameterizedTest
    @EnumSource
    void itsCausesAreCausesThatTheRulesKnow(OurReading reading) {
        assertThat(reading.causes()).allSatisfy(cause -> assertThat(Texts.has("missing." + cause, FINNISH))
                .as(cause)
                .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "notTogether,B",
        "otherActorsAbsent,C",
        "municipalitiesAbsent,J",
        "noSession.HEALTH_PROMOTION,K",
        "municipalityNotInvited,N"
    })
    void aCauseLeadsToTheReadingItRestsOn(String cause, OurReading reading) {
        assertThat(OurReading.behind(cause)).contains(reading);
        assertThat(reading.address()).isEqualTo("/neuvottelu/lukutavat#" + reading.letter());
    }

    @Test
    void whatTheActItselfSaysRestsOnNoReading() {
        assertThat(OurReading.behind("topicNotDealtWith")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyDutyIsJudgedWithTheUnreadAmendmentsInMind(Duty duty) {
        assertThat(OurReading.of(duty)).contains(OurReading.I);
    }
}
