package fi.neuvottelu.party;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The parties of the reference data, for tests that need names and no database. */
public final class KnownParties {
    private static final Parties PARTIES =
            new Parties(new OtherActors(JdbcClient.create(new DriverManagerDataSource("jdbc:none"))));

    private KnownParties() {}

    public static Host host(String id) {
        return PARTIES.host(new PartyId(id));
    }

    public static Party party(String id) {
        return PARTIES.byId(new PartyId(id));
    }

    /** All of them. */
    public static Parties all() {
        return PARTIES;
    }

    /** All of them, with the other actors of a database. */
    public static Parties on(JdbcClient database) {
        return new Parties(new OtherActors(database));
    }
}
