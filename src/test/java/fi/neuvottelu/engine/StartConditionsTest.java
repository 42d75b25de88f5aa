package fi.neuvottelu.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.words.StartRefused;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
