package fi.neuvottelu.undelivered;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The parties whose letters did not arrive, while somebody is asked about them. */
@Component
class UndeliveredParties {
    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    UndeliveredParties(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * @param roundId of the letter with which it began; null if that was of no round
     * @param mendBy our own target day
     */
    record Waiting(
            String instance,
            PartyId host,
            PartyId party,
            @Nullable Long roundId,
            LocalDate mendBy) {}

    /** False if another node has begun meanwhile: whoever asks waits for its end. */
    boolean begin(PartyId host, PartyId party, @Nullable Long round, LocalDate mendBy) {
        var only = only(host, party);
        try {
            savepoint.executeWithoutResult(row -> jdbc.sql(
                            "insert into undelivered (instance, host, party, round_id, mend_by, only_one) values (?, ?, ?, ?, ?, ?)")
                    .params(only, host.value(), party.value(), round, mendBy, only)
                    .update());
            return true;
        } catch (DuplicateKeyException begunMeanwhile) {
            return false;
        }
    }

    void runsIn(String instance, PartyId host, PartyId party) {
        jdbc.sql("update undelivered set instance = ? where only_one = ?")
                .params(instance, only(host, party))
                .update();
    }

    private static String only(PartyId host, PartyId party) {
        return host.value() + " " + party.value();
    }

    /** One that runs since before there were such rows. */
    void adopt(String instance, PartyId host, PartyId party, @Nullable Long round, LocalDate mendBy) {
        jdbc.sql("insert into undelivered (instance, host, party, round_id, mend_by) values (?, ?, ?, ?, ?)")
                .params(instance, host.value(), party.value(), round, mendBy)
                .update();
    }

    /** Nobody else begins or ends anything for them until the caller's transaction is over. */
    List<Waiting> of(PartyId party, PartyId host) {
        return jdbc.sql("select * from undelivered where host = ? and party = ? for update")
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
