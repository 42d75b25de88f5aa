package fi.neuvottelu.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A term of the whole country has thousands of reminders on a few dozen days: each day is looked up once for all of them. */
@NeuvotteluTest
@DisabledIfSystemProperty(named = "database", matches = "postgres", disabledReason = "H2 counts the statements")
class RehearsalCostTest {
    private static final int DAYS_OF_A_TERM = 200;

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @AfterEach
    void nothingIsCounted() {
        database.sql("set query_statistics false").update();
    }

    @Test
    void addedHolidaysAreAskedForByTheDayAndNotByTheReminder() {
        var supervisor = WebUser.of(port, people.nationalSupervisor("harjoitus.valtakunta"), TestPeople.PASSWORD);
        database.sql("set query_statistics true").update();
        var rehearsed = supervisor.get("/camunda/api/neuvottelu/rehearsal?from=2037-06-01&to=2041-05-31");
        assertThat(rehearsed.body()).contains("\"YEARLY_REPORT\"", "\"kunta-905\"");
        assertThat(database.sql("""
                        select sum(execution_count) from information_schema.query_statistics
                        where sql_statement like '%extra_holiday%'""").query(Integer.class).single()).isPositive().isLessThan(DAYS_OF_A_TERM);
    }
}
