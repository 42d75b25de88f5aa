package fi.neuvottelu.link;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("sql")
@NeuvotteluTest
class LinksTest {
    @Autowired
    Links links;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient rows;

    @BeforeEach
    void somebodyActs() {
        people.coordinator("linkki.koordinaattori", "hva-17");
        people.acts("linkki.koordinaattori");
    }

    @AfterEach
    void nobodyActs() {
        people.nobodyActs();
        rows.sql("delete from secret_link where party is not null and made_by = 'linkki.koordinaattori'")
                .update();
    }

    @Test
    void onlyItsHashIsKeptAndWhatPrintsItTellsNothing() {
        var made = links.make(Purpose.CALENDAR_FEED, "hva-17", "kunta-905", null);
        assertThat(rows.sql("select token_hash from secret_link where id = ?")
                        .param(made.id())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(made.secret());
        assertThat(made.toString() + Secret.of(made.secret())).doesNotContain(made.secret());
    }

    @Test
    void whoKnowsItUsesItUntilItIsRevoked() {
        var made = links.make(Purpose.CALENDAR_FEED, "hva-17", "kunta-905", null);
        assertThat(links.find(made.id())).get().extracting(Link::lastUsedOn).isNull();
        assertThat(links.use(Purpose.CALENDAR_FEED, made.secret()))
                .get()
                .satisfies(link -> assertThat(link.host() + " " + link.party()).isEqualTo("hva-17 kunta-905"));
        assertThat(links.find(made.id())).get().extracting(Link::lastUsedOn).isNotNull();
        links.revoke(made.id());
        assertThat(links.use(Purpose.CALENDAR_FEED, made.secret())).isEmpty();
        assertThat(links.find(made.id())).isEmpty();
        assertThat(links.of(Purpose.CALENDAR_FEED, "hva-17"))
                .extracting(Link::id)
                .doesNotContain(made.id());
    }

    @Test
    void afterItsTimeItOpensNothing() {
        var made = links.make(
                Purpose.CALENDAR_FEED, "hva-17", "kunta-905", clock.instant().plus(Duration.ofDays(14)));
        clock.moveTo(clock.instant().plus(Duration.ofDays(14)).minusSeconds(1));
        assertThat(links.use(Purpose.CALENDAR_FEED, made.secret())).isPresent();
        clock.moveTo(clock.instant().plusSeconds(1));
        assertThat(links.use(Purpose.CALENDAR_FEED, made.secret())).isEmpty();
    }

    @Test
    void whatIsNoSecretIsAskedOfNobody() {
        assertThat(links.use(Purpose.CALENDAR_FEED, "")).isEmpty();
        assertThat(links.use(Purpose.CALENDAR_FEED, "a".repeat(43))).isEmpty();
        assertThat(links.use(Purpose.CALENDAR_FEED, "' or '1'='1")).isEmpty();
    }
}
