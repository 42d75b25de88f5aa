package fi.neuvottelu.earlier;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was recorded afterwards, as one reads it later: of a host, of a party, and what the parties say of it. */
@Component
public class EarlierOnFile {
    private final JdbcClient rows;
    private final EarlierNegotiations negotiations;

    EarlierOnFile(JdbcClient rows, EarlierNegotiations negotiations) {
        this.rows = rows;
        this.negotiations = negotiations;
    }

    /**
     * What a party that is named as present says of the record.
     *
     * @param state such as CONFIRMED
     * @param statement what it says instead; null unless it contests
     */
    public record Said(
            PartyId party, String state, @Nullable String statement) {}

    /** The latest first. */
    public List<EarlierNegotiation> of(PartyId host) {
        return negotiations.of(host);
    }

    /** @param id below zero */
    public Optional<EarlierNegotiation> find(long id) {
        return negotiations.find(id);
    }

    /** The ids of those in which a party is named. */
    public Set<Long> naming(PartyId party) {
        return new TreeSet<>(rows.sql("select negotiation_id from earlier_party where party = ?")
                .param(party.value())
                .query(Long.class)
                .list());
    }

    public List<Said> saidOf(long negotiation) {
        return rows.sql(
                        "select party, state, statement from earlier_confirmation where negotiation_id = ? order by party")
                .param(negotiation)
                .query(Row.of(Said.class))
                .list();
    }
}
