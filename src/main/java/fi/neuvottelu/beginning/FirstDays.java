package fi.neuvottelu.beginning;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toUnmodifiableMap;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The local day on which each host began with the service. */
@Component
public class FirstDays {
    private final JdbcClient rows;
    private final Clock clock;

    FirstDays(JdbcClient rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Empty for a host that has not begun. */
    public Optional<LocalDate> of(PartyId host) {
        return rows.sql("select first_day from host_first_day where host = ?")
                .param(host.value())
                .query(LocalDate.class)
                .optional();
    }

    /** Of all hosts at once; no entry for one that has not begun. */
    public Map<PartyId, LocalDate> all() {
        return rows
                .sql("select host, first_day from host_first_day")
                .query((row, n) ->
                        Map.entry(PartyId.of(row.getString("host")), row.getObject("first_day", LocalDate.class)))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Once; nothing happens if the host has begun already.
     *
     * @param by id of the user, null for the application
     * @return whether it begins by this
     * @throws org.springframework.dao.DuplicateKeyException if somebody else sets it in the same moment
     */
    public boolean begin(PartyId host, LocalDate day, @Nullable String by) {
        if (of(host).isPresent()) {
            return false;
        }
        return rows.sql("insert into host_first_day (host, first_day, set_by, set_at) values (?, ?, ?, ?)")
                        .params(host.value(), day, by, clock.instant().atOffset(UTC))
                        .update()
                == 1;
    }

    /** Whole, by host. */
    Map<PartyId, FirstDay> shown() {
        return rows
                .sql("select host, first_day, set_by, set_at from host_first_day")
                .query(Row.of(FirstDay.class))
                .list()
                .stream()
                .collect(toUnmodifiableMap(one -> PartyId.of(one.host()), Function.identity()));
    }

    /** Nobody else changes it before the transaction ends. */
    Optional<FirstDay> held(PartyId host) {
        return rows.sql("select host, first_day, set_by, set_at from host_first_day where host = ? for update")
                .param(host.value())
                .query(Row.of(FirstDay.class))
                .optional();
    }

    void move(PartyId host, LocalDate day, String by) {
        rows.sql("update host_first_day set first_day = ?, set_by = ?, set_at = ? where host = ?")
                .params(day, by, clock.instant().atOffset(UTC), host.value())
                .update();
    }

    void takeBack(PartyId host) {
        rows.sql("delete from host_first_day where host = ?")
                .param(host.value())
                .update();
    }
}
