package fi.neuvottelu.party;

import static fi.neuvottelu.party.Language.FI;
import static fi.neuvottelu.party.Language.SV;
import static fi.neuvottelu.party.PartyRegister.OSTROBOTHNIA;
import static fi.neuvottelu.party.PartyRegister.TODAY;
import static fi.neuvottelu.party.PartyRegister.VAASA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.EmptyPostgres;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The registers on the other database that an installation may have. */
class PartyRegisterOnPostgresTest {
    private static PartyRegister register;

    @BeforeAll
    static void starts() {
        register = new PartyRegister(EmptyPostgres.withTables());
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

    @Test
    void twoChangesOfAMailboxAtOnceAreBothDoneAndBothKeepWhatWasBefore() throws Exception {
        var espoo = new PartyId("kunta-049");
        register.contacts.setMailbox(espoo, "eka@espoo.fi", "kirjaamo", TODAY.minusDays(9));
        register.acts = "kaisa";
        var threads = Executors.newFixedThreadPool(2);
        try {
            var changes = Stream.of("toka@espoo.fi", "kolmas@espoo.fi")
                    .map(address -> threads.submit(() -> register.transaction.executeWithoutResult(
                            status -> register.contacts.setMailbox(espoo, address, "kirjaamo", TODAY))))
                    .toList();
            for (var change : changes) {
                change.get();
            }
        } finally {
            threads.shutdownNow();
            register.acts = null;
        }
        var last = register.contacts
                .mailboxOf(espoo, TODAY)
                .orElseThrow()
                .mailbox()
                .address();
        var before = register.past
                .of(PastKind.MAILBOX, List.of("kunta-049"), FormerMailbox.class)
                .getOrDefault("kunta-049", List.of());
        assertThat(before).extracting(Former::version).containsExactly(1, 2);
        assertThat(before).extracting(Former::changedBy).containsOnly("kaisa");
        assertThat(before)
                .extracting(one -> one.content().email())
                .containsExactly("eka@espoo.fi", last.equals("toka@espoo.fi") ? "kolmas@espoo.fi" : "toka@espoo.fi");
    }

    @Test
    void anEndedMailboxIsKeptAsItWasAndEndingItAgainChangesNothing() {
        var loviisa = new PartyId("kunta-434");
        register.contacts.setMailbox(loviisa, "kirjaamo@loviisa.fi", "kirjaamo", TODAY.minusDays(9));
        register.contacts.setMailbox(loviisa, "kirjaamo@loviisa.fi", "kirjaamo", TODAY);
        register.contacts.end(loviisa, "kirjaamo", TODAY);
        register.contacts.end(loviisa, "kirjaamo", TODAY);
        assertThat(register.past
                        .of(PastKind.MAILBOX, List.of("kunta-434"), FormerMailbox.class)
                        .getOrDefault("kunta-434", List.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.content())
                        .isEqualTo(new FormerMailbox("kirjaamo", "kirjaamo@loviisa.fi", TODAY.minusDays(9), null)));
    }
}
