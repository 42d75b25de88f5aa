package fi.neuvottelu.party;

import static fi.neuvottelu.party.PartyRegister.TODAY;
import static fi.neuvottelu.party.PartyRegister.VAASA;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.neuvottelu.words.Refusal;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {
    private final PartyRegister register = new PartyRegister();
    private final Contacts contacts = register.contacts;

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, none",
        "2027-01-01, vanha@vaasa.fi",
        "2027-02-28, vanha@vaasa.fi",
        "2027-03-01, uusi@vaasa.fi",
        "2030-01-01, uusi@vaasa.fi"
    })
    void theNewestMailboxInForceIsTheOneThatCounts(LocalDate on, String mailbox) {
        contacts.setMailbox(VAASA, "uusi@vaasa.fi", "kirjaamo", parse("2027-03-01"));
        contacts.setMailbox(VAASA, "vanha@vaasa.fi", "kirjaamo", parse("2027-01-01"));
        assertThat(mailboxOn(on)).isEqualTo(mailbox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kirjaamo", "Kirjaamo", "registratorskontor", "REGISTRATORSKONTOR", "registry"})
    void theRegistryComesBeforeNewerMailboxes(String registry) {
        contacts.setMailbox(VAASA, "johtaja@vaasa.fi", "kunnanjohtaja", TODAY);
        contacts.setMailbox(VAASA, "kirjaamo@vaasa.fi", registry, TODAY.minusYears(3));
        contacts.setMailbox(VAASA, "hyte@vaasa.fi", "hyvinvointikoordinaattori", TODAY);
        assertThat(mailboxOn(TODAY)).isEqualTo("kirjaamo@vaasa.fi");
    }

    @Test
    void withoutARegistryTheNewestMailboxCounts() {
        contacts.setMailbox(VAASA, "johtaja@vaasa.fi", "kunnanjohtaja", parse("2026-01-01"));
        contacts.setMailbox(VAASA, "hyte@vaasa.fi", "hyvinvointikoordinaattori", parse("2026-02-01"));
        contacts.setMailbox(VAASA, "muu@vaasa.fi", "kirjaamon sijainen", parse("2026-01-15"));
        assertThat(mailboxOn(TODAY)).isEqualTo("hyte@vaasa.fi");
    }

    @Test
    void theRegistryIsOneRoleInBothLanguages() {
        contacts.setMailbox(VAASA, "kirjaamo@vaasa.fi", "kirjaamo", parse("2026-01-01"));
        contacts.setMailbox(VAASA, "registratorskontoret@vasa.fi", "registratorskontor", parse("2026-06-01"));
        assertThat(contacts.of(VAASA, TODAY))
                .extracting(Contact::role, contact -> contact.mailbox().address())
                .containsExactly(tuple("registratorskontor", "registratorskontoret@vasa.fi"));
    }

    @Test
    void aCorrectionOnTheSameDayCountsAndTheHistoryKeepsBoth() {
        contacts.setMailbox(VAASA, "kirjamo@vaasa.fi", "kirjaamo", TODAY);
        contacts.setMailbox(VAASA, "kirjaamo@vaasa.fi", "kirjaamo", TODAY);
        contacts.setMailbox(VAASA, "kirjaamo@vaasa.fi", "kirjaamo", TODAY.plusDays(5));
        assertThat(mailboxOn(TODAY)).isEqualTo("kirjaamo@vaasa.fi");
        assertThat(contacts.history(VAASA))
                .extracting(contact -> contact.mailbox().address())
                .containsExactly("kirjaamo@vaasa.fi", "kirjamo@vaasa.fi");
    }

    @Test
    void anEndedMailboxIsNotUsedNorTheOneBeforeIt() {
        contacts.setMailbox(VAASA, "ensin@vaasa.fi", "kirjaamo", parse("2025-01-01"));
        contacts.setMailbox(VAASA, "sitten@vaasa.fi", "kirjaamo", parse("2026-01-01"));
        contacts.end(VAASA, "registratorskontor", TODAY);
        assertThat(mailboxOn(parse("2025-06-01"))).isEqualTo("ensin@vaasa.fi");
        assertThat(mailboxOn(TODAY)).isEqualTo("sitten@vaasa.fi");
        assertThat(mailboxOn(TODAY.plusDays(1))).isEqualTo("none");

        contacts.setMailbox(VAASA, "sitten@vaasa.fi", "kirjaamo", TODAY.plusDays(7));
        assertThat(mailboxOn(TODAY.plusDays(6))).isEqualTo("none");
        assertThat(mailboxOn(TODAY.plusDays(7))).isEqualTo("sitten@vaasa.fi");
    }

    @Test
    void aMailboxThatBeginsTodayCanBeTakenBackToday() {
        contacts.setMailbox(VAASA, "ensin@vaasa.fi", "kirjaamo", TODAY.minusYears(1));
        contacts.setMailbox(VAASA, "vahinko@vaasa.fi", "kirjaamo", TODAY);
        contacts.end(VAASA, "kirjaamo", TODAY.minusDays(1));
        assertThat(mailboxOn(TODAY.minusDays(1))).isEqualTo("ensin@vaasa.fi");
        assertThat(mailboxOn(TODAY)).isEqualTo("none");
    }

    @Test
    void whatCannotBeAMailboxIsRefused() {
        refused("party.unknown", () -> contacts.setMailbox(new PartyId("kunta-170"), "a@b.fi", "kirjaamo", TODAY));
        refused("party.ended", () -> contacts.setMailbox(new PartyId("kunta-588"), "a@b.fi", "kirjaamo", TODAY));
        refused("mailbox.invalid", () -> contacts.setMailbox(VAASA, "vaasa", "kirjaamo", TODAY));
        refused("contact.role.empty", () -> contacts.setMailbox(VAASA, "a@b.fi", " ", TODAY));
        refused("contact.role.long", () -> contacts.setMailbox(VAASA, "a@b.fi", "x".repeat(101), TODAY));
        refused("contact.role.control", () -> contacts.setMailbox(VAASA, "a@b.fi", "kirjaamo\n", TODAY));
        refused("contact.day", () -> contacts.setMailbox(VAASA, "a@b.fi", "kirjaamo", parse("0202-01-01")));
        refused("contact.day", () -> contacts.setMailbox(VAASA, "a@b.fi", "kirjaamo", parse("2101-01-01")));
        assertThat(contacts.history(VAASA)).isEmpty();
    }

    private String mailboxOn(LocalDate day) {
        return contacts.mailboxOf(VAASA, day)
                .map(contact -> contact.mailbox().address())
                .orElse("none");
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
