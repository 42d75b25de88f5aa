package fi.neuvottelu.undelivered;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parties whose letters did not arrive, while somebody is asked about them. */
@Component
class UndeliveredParties {
    private final JdbcClient jdbc;

    UndeliveredParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param roundId of the letter with which it began; null if that was of no round */
    record Waiting(
            String instance,
            PartyId host,
            PartyId party,
            @Nullable Long roundId) {}

    void begin(String instance, PartyId host, PartyId party, @Nullable Long round) {
        jdbc.sql("insert into undelivered (instance, host, party, round_id) values (?, ?, ?, ?)")
                .params(instance, host.value(), party.value(), round)
                .update();
    }

    List<Waiting> of(PartyId party, PartyId host) {
        return jdbc.sql("select * from undelivered where host = ? and party = ?")
                .params(host.value(), party.value())
                .query(Row.of(Waiting.class))
                .list();
    }

    Optional<Waiting> runningIn(String instance) {
        return jdbc.sql("select * from undelivered where instance = ?")
                .param(instance)
                .query(Row.of(Waiting.class))
                .optional();
    }

    void end(String instance) {
        jdbc.sql("delete from undelivered where instance = ?").param(instance).update();
    }
}
