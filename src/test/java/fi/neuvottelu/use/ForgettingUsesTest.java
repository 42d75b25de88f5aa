package fi.neuvottelu.use;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.use.Uses.Stretch;
import fi.neuvottelu.use.Uses.Use;
import fi.neuvottelu.use.Uses.Way;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has been kept as long as the setting says is gone, and nothing else. */
@NeuvotteluTest
class ForgettingUsesTest {
    @Autowired
    KeepingUses keeping;

    @Autowired
    Uses uses;

    @Autowired
    JdbcClient rows;

    @Autowired
    Clock clock;

    @Test
    void fiveYearsAreKept() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        used("old", now.minusYears(5).minusDays(2).toInstant());
        used("young", now.minusYears(5).plusDays(2).toInstant());
        keeping.forgetOld();
        assertThat(rows.sql("select subject from use_of_data where user_id = 'unohtuva'")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("young"));
    }

    private void used(String subject, Instant at) {
        var seen = new Seen(Seen.What.PEOPLE, subject, "hva-17", null);
        uses.keep(Use.of(seen, at, "unohtuva", Role.PARTICIPANT, Way.OPENED), new Stretch(Instant.EPOCH, 0));
    }
}
