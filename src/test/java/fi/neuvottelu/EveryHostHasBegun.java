package fi.neuvottelu;

import fi.neuvottelu.party.Parties;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In stories every host has known its duties for years, unless a story says otherwise. */
public class EveryHostHasBegun {
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private final JdbcClient rows;
    private final Parties parties;

    EveryHostHasBegun(JdbcClient rows, Parties parties) {
        this.rows = rows;
        this.parties = parties;
        again();
    }

    void again() {
        rows.sql("delete from host_first_day").update();
        parties.hosts()
                .forEach(host -> rows.sql("insert into host_first_day (host, first_day, set_at) values (?, ?, ?)")
                        .params(host.id().value(), FIRST_DAY, OffsetDateTime.parse("2020-01-01T08:00Z"))
                        .update());
    }
}
