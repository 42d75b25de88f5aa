package fi.neuvottelu.party;

import static fi.neuvottelu.party.Language.FI;
import static fi.neuvottelu.party.Language.SV;
import static fi.neuvottelu.party.PartyRegister.CENTRAL_FINLAND;
import static fi.neuvottelu.party.PartyRegister.OSTROBOTHNIA;
import static fi.neuvottelu.party.PartyRegister.TODAY;
import static fi.neuvottelu.party.Sector.NONPROFIT;
import static fi.neuvottelu.party.Sector.PRIVATE;
import static fi.neuvottelu.party.Sector.PUBLIC_OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherActorsTest {
    private final PartyRegister register = new PartyRegister();
    private final OtherActors actors = register.otherActors;
    private final Host host = register.host(OSTROBOTHNIA);

    @Test
    void aHostFindsItsActorsBySectorYearAfterYear() {
        var folkhalsan = actors.register(host, "Folkhälsan", NONPROFIT, List.of(SV, FI));
        var martha = actors.register(host, "Marthaförbundet", NONPROFIT, List.of(SV));
        var parish = actors.register(host, "Seurakunta", PUBLIC_OTHER, List.of(FI));
        actors.register(register.host(CENTRAL_FINLAND), "Muu", NONPROFIT, List.of(FI));

        assertThat(actors.of(OSTROBOTHNIA, NONPROFIT, TODAY)).containsExactly(folkhalsan, martha);
        assertThat(actors.of(OSTROBOTHNIA, PRIVATE, TODAY)).isEmpty();
        assertThat(actors.of(OSTROBOTHNIA, TODAY.plusYears(1))).containsExactly(folkhalsan, martha, parish);
    }

    @Test
    void anActorKeepsItsIdWhenItChanges() {
        var before = actors.register(host, "Yritys Oy", PRIVATE, List.of(FI));
        actors.change(before.id(), "Uusi Yritys Oy Ab", NONPROFIT, List.of(FI, SV));
        assertThat(actors.find(before.id()))
                .contains(new OtherActor(
                        before.id(),
                        OSTROBOTHNIA,
                        new Name("Uusi Yritys Oy Ab", "Uusi Yritys Oy Ab"),
                        NONPROFIT,
                        List.of(FI, SV)));
    }

    @Test
    void anEndedActorStandsInNoLaterListAndComesBackUnderItsOldId() {
        var actor = actors.register(host, "Yhdistys", NONPROFIT, List.of(FI));
        actors.end(actor.id(), TODAY);
        assertThat(actors.of(OSTROBOTHNIA, TODAY)).containsExactly(actor);
        assertThat(actors.of(OSTROBOTHNIA, TODAY.plusDays(1))).isEmpty();
        assertThat(actors.find(actor.id())).contains(actor);

        var again = actors.register(host, "Yhdistys", PUBLIC_OTHER, List.of(SV));
        assertThat(again.id()).isEqualTo(actor.id());
        assertThat(actors.of(OSTROBOTHNIA, TODAY.plusYears(1))).containsExactly(again);
        assertThat(again.languages()).containsExactly(SV);

        actors.end(actor.id(), TODAY.minusDays(1));
        actors.end(actor.id(), null);
        assertThat(actors.of(OSTROBOTHNIA, TODAY)).containsExactly(again);
    }

    @Test
    void aNameStandsOnceInTheRegisterOfAHost() {
        actors.register(host, "Yhdistys", NONPROFIT, List.of(FI));
        var other = actors.register(host, "Toinen", NONPROFIT, List.of(FI));
        refused("actor.registered", () -> actors.register(host, " Yhdistys ", PRIVATE, List.of(FI)));
        refused("actor.registered", () -> actors.change(other.id(), "Yhdistys", NONPROFIT, List.of(FI)));
        refused("actor.registered", () -> actors.register(host, "YHDISTYS", PRIVATE, List.of(FI)));
        refused("actor.registered", () -> actors.change(other.id(), "yhdistys", NONPROFIT, List.of(FI)));
        assertThat(actors.change(other.id(), "TOINEN", NONPROFIT, List.of(FI))
                        .name()
                        .fi())
                .isEqualTo("TOINEN");
        actors.register(register.host(CENTRAL_FINLAND), "Yhdistys", NONPROFIT, List.of(FI));
        assertThat(actors.of(OSTROBOTHNIA, TODAY)).hasSize(2);
        assertThat(actors.of(CENTRAL_FINLAND, TODAY)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script>",
                "Sámi: č đ ŋ š ŧ ž",
                "Liikkujat 🏃‍♀️ ry",
                "Robert'); drop table other_actor; --",
                "{0} '' ${a} #{b} ; \"x\" \\",
                "x"
            })
    void aNameIsKeptLetterForLetter(String name) {
        var actor = actors.register(host, name, NONPROFIT, List.of(FI));
        assertThat(actors.of(OSTROBOTHNIA, TODAY)).containsExactly(actor);
        assertThat(actor.name()).isEqualTo(new Name(name, name));
    }

    @Property(tries = 200)
    void anyNameIsRefusedOrKept(@ForAll @StringLength(max = 20) String name) {
        try {
            var actor = actors.register(host, name, NONPROFIT, List.of(FI));
            assertThat(actor.name().fi())
                    .isEqualTo(OneLine.of(name, Longest.NAME, "actor.name"))
                    .isNotBlank();
            actors.end(actor.id(), TODAY.minusYears(1));
        } catch (Refusal refused) {
            Assume.that(!name.matches("[\\p{Alnum} ]*\\p{Alnum}[\\p{Alnum} ]*"));
            assertThat(refused.key()).isIn("actor.name.control", "actor.name.empty");
        }
    }

    @Test
    void aNameHas1To200CharactersOnOneLine() {
        assertThat(actors.register(host, "ä".repeat(200), NONPROFIT, List.of(FI))
                        .name()
                        .fi())
                .hasSize(200);
        refused("actor.name.long", () -> actors.register(host, "ä".repeat(201), NONPROFIT, List.of(FI)));
        for (var nothing : List.of("", "  ", "\u00A0", "\u200B")) {
            refused("actor.name.empty", () -> actors.register(host, nothing, NONPROFIT, List.of(FI)));
        }
        for (var control : List.of("a\nb", "a\r\nb", "a\u0000", "a\n", "a\u2028b", "a\u202Eb", "a\uD83C")) {
            refused("actor.name.control", () -> actors.register(host, control, NONPROFIT, List.of(FI)));
        }
    }

    @Test
    void aNameIsTheSameHoweverASystemWritesItsLetters() {
        actors.register(host, "Hyvä", NONPROFIT, List.of(FI));
        refused("actor.registered", () -> actors.register(host, "Hyva\u0308", NONPROFIT, List.of(FI)));
    }

    @Test
    void lettersNeedALanguageEachOnce() {
        refused("actor.languages", () -> actors.register(host, "Yhdistys", NONPROFIT, List.of()));
        refused("actor.languages", () -> actors.register(host, "Yhdistys", NONPROFIT, List.of(FI, FI)));
        assertThat(actors.of(OSTROBOTHNIA, TODAY)).isEmpty();
    }

    @Test
    void anUnknownActorCannotBeChangedOrEnded() {
        for (var id : List.of("toimija-77", "toimija-", "toimija-0", "toimija-99999999999999999999", "hus")) {
            refused("party.unknown", () -> actors.change(new PartyId(id), "Nimi", PRIVATE, List.of(FI)));
            refused("party.unknown", () -> actors.end(new PartyId(id), TODAY));
        }
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
