package fi.neuvottelu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.words.StartRefused;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class StartConditionsTest {
    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/neuvottelu")
            .withProperty("neuvottelu.letters.from", "kirjaamo@hva.example");

    @AfterEach
    void utcAgain() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @Test
    void withADatabaseAndASenderItStarts() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void notOnTheDemosDatabase() {
        environment.setProperty("spring.datasource.url", "JDBC:H2:file:./data/x");
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("NEUVOTTELU_DB_URL");
    }

    @Test
    void notWithoutASenderAddress() {
        environment.setProperty("neuvottelu.letters.from", " ");
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("NEUVOTTELU_FROM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salasana-2027 |",
                "salasana      | at least 10 characters, a capital letter, a digit, a character that is neither letter nor digit",
                "SALASANA-2027 | a small letter",
                "Yllapito-2027 | to be without the user id"
            })
    void theFirstPasswordIsJudgedBeforeAnythingStarts(String password, @Nullable String needs) {
        environment.setProperty("neuvottelu.admin.user", "yllapito");
        environment.setProperty("neuvottelu.admin.password", password);
        if (needs == null) {
            assertThatCode(this::start).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageEndingWith("NEUVOTTELU_ADMIN_PASSWORD needs " + needs + ".");
        }
    }

    /** The policy of another engine version may ask for more. */
    @Test
    void whateverThePolicyAsksForHasWords() {
        assertThat(FirstPassword.lacks("x", "x")).isNotEmpty().noneMatch(words -> words.startsWith("PASSWORD"));
        assertThat(new DefaultPasswordPolicyImpl().getRules())
                .allSatisfy(rule -> assertThat(FirstPassword.WORDS).containsKey(rule.getPlaceholder()));
    }

    @Test
    void allThatIsMissingIsSaidTogether() {
        environment.setProperty("spring.datasource.url", "jdbc:h2:mem:x");
        environment.setProperty("neuvottelu.letters.from", "");
        environment.setProperty("neuvottelu.admin.user", "yllapito");
        environment.setProperty("neuvottelu.admin.password", "salasana");
        assertThatThrownBy(this::start)
                .hasMessageContainingAll("NEUVOTTELU_DB_URL", "NEUVOTTELU_FROM", "NEUVOTTELU_ADMIN_PASSWORD");
    }

    @Test
    void notInAnotherTimeZone() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Helsinki"));
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("UTC");
    }

    private void start() {
        var beans = new DefaultListableBeanFactory();
        StartConditions.sameTimeZone().postProcessBeanFactory(beans);
        StartConditions.readyForService(environment).postProcessBeanFactory(beans);
    }
}
