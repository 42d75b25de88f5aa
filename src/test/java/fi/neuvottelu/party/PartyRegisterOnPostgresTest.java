package fi.neuvottelu.party;

import static fi.neuvottelu.party.Language.FI;
import static fi.neuvottelu.party.Language.SV;
import static fi.neuvottelu.party.PartyRegister.OSTROBOTHNIA;
import static fi.neuvottelu.party.PartyRegister.TODAY;
import static fi.neuvottelu.party.PartyRegister.VAASA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.engine.Refusal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The registers on the other database that an installation may have. */
class PartyRegisterOnPostgresTest {
    private static EmbeddedPostgres postgres;
    private static PartyRegister register;

    @BeforeAll
    static void starts() throws IOException {
        postgres = EmbeddedPostgres.start();
        register = new PartyRegister(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stops() throws IOException {
        postgres.close();
    }

    @Test
    void anActorIsEnteredEndedAndTakenBack() {
        var host = register.host(OSTROBOTHNIA);
        var actors = register.otherActors;
        var actor = actors.register(host, "Ääni ry 🏃", Sector.NONPROFIT, List.of(SV, FI));
        actors.end(actor.id(), TODAY.minusDays(1));
        assertThat(actors.of(OSTROBOTHNIA, TODAY)).isEmpty();
        actors.end(actor.id(), null);
        assertThat(actors.of(OSTROBOTHNIA, TODAY)).containsExactly(actor);
        assertThatThrownBy(() -> actors.register(host, "ÄÄNI RY 🏃", Sector.PRIVATE, List.of(FI)))
                .isInstanceOf(Refusal.class);
        actors.end(actor.id(), TODAY.minusDays(1));
        assertThat(actors.register(host, "ÄÄNI RY 🏃", Sector.PRIVATE, List.of(FI))
                        .id())
                .isEqualTo(actor.id());
    }

    @Test
    void aFileIsRecordedAndManyPartiesAreLookedUpAtOnce() {
        register.contactImport.record(OSTROBOTHNIA, """
                party;role;email;language;validFrom
                Vaasa;kirjaamo;kirjaamo@vaasa.fi;;2026-01-01
                Vaasa;johtaja;johtaja@vaasa.fi;;2026-01-01""", TODAY);
        var laihia = new PartyId("kunta-399");
        var found = register.contacts.of(List.of(VAASA, laihia), TODAY);
        assertThat(found.get(VAASA)).extracting(Contact::role).containsExactly("kirjaamo", "johtaja");
        assertThat(found.get(laihia)).isEmpty();
        assertThat(register.contacts.of(List.of(), TODAY)).isEmpty();
        register.contacts.end(VAASA, "kirjaamo", TODAY.minusDays(1));
        assertThat(register.contacts.mailboxOf(VAASA, TODAY)).map(Contact::role).contains("johtaja");
    }
}
