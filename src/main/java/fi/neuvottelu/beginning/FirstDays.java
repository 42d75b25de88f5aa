package fi.neuvottelu.beginning;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The local day on which each host began with the service. */
@Component
public class FirstDays {
    private final JdbcClient rows;

    FirstDays(JdbcClient rows) {
        this.rows = rows;
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
}
