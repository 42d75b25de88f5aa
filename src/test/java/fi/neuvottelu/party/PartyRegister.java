package fi.neuvottelu.party;

import static java.time.LocalDate.parse;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.EmptyH2;
import fi.neuvottelu.past.Past;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The registers of the parties on an empty database of their own. */
final class PartyRegister {
    static final LocalDate TODAY = parse("2026-11-30");
    static final PartyId OSTROBOTHNIA = new PartyId("hva-17");
    static final PartyId WEST_UUSIMAA = new PartyId("hva-03");
    static final PartyId CENTRAL_UUSIMAA = new PartyId("hva-02");
    static final PartyId CENTRAL_FINLAND = new PartyId("hva-15");
    static final PartyId SOUTH_SAVO = new PartyId("hva-12");
    static final PartyId VAASA = new PartyId("kunta-905");

    final OtherActors otherActors;
    final Parties parties;
    final Contacts contacts;
    final Past past;
    final List<String> groups = new ArrayList<>();
    final ContactImport contactImport;

    /** Id of the user who acts, null where the application does. */
    @Nullable
    String acts;

    final TransactionTemplate transaction;

    PartyRegister() {
        this(EmptyH2.withTables());
    }

    PartyRegister(DataSource database) {
        var jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        otherActors = new OtherActors(jdbc);
        parties = new Parties(otherActors);
        past = new Past(
                jdbc, new ObjectMapper().findAndRegisterModules(), () -> Optional.ofNullable(acts), Clock.systemUTC());
        contacts = new Contacts(jdbc, parties, past);
        contactImport = importInto((id, name, host) -> groups.add(id + " " + name));
    }

    ContactImport importInto(OrganisationGroups organisations) {
        return new ContactImport(parties, otherActors, contacts, organisations, transaction);
    }

    Host host(PartyId id) {
        return parties.host(id);
    }
}
