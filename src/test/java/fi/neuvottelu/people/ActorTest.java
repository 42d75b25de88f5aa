package fi.neuvottelu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.words.Refusal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTest {
    private static final String HOST = "hva-17";
    private static final String VAASA = "kunta-905";
    private static final long SEAT = 7;

    private static final Actor.Person COORDINATOR =
            new Actor.Person("koordinaattori", Set.of("koordinaattorit", "koordinaattori-hva-17", "hva-17"));

    private static Actor actor(String who) {
        return switch (who) {
            case "coordinator" -> COORDINATOR;
            case "for Vaasa" ->
                new Actor.ForAParty(
                        COORDINATOR, new OnBehalf(OnBehalf.Channel.PHONE, LocalDate.of(2027, 2, 1), "Maija"));
            case "of Vaasa" -> new Actor.Person("vaasa", Set.of("osallistujat", VAASA));
            case "link of Vaasa" -> new Actor.LinkHolder(VAASA, HOST, "Maija, sihteeri");
            case "own link" -> new Actor.LinkHolder(VAASA, HOST, "Maija, sihteeri", SEAT);
            case "own link, other seat" -> new Actor.LinkHolder(VAASA, HOST, "Maija, sihteeri", SEAT + 1);
            case "mail of Vaasa" -> new Actor.Mail(VAASA, HOST);
            default -> new Actor.Application();
        };
    }

    @ParameterizedTest
    @CsvSource({
        // who, runs 17, runs 03, speaks for Vaasa at 17, for Vaasa at 03, for Laihia at 17, holds Vaasa's open seat, a
        // named one
        "coordinator,   true,  false, false, false, false, false, false",
        "for Vaasa,     false, false, true,  false, true,  true,  true",
        "of Vaasa,      false, false, true,  true,  false, true,  false",
        "link of Vaasa, false, false, true,  false, false, false, false",
        "own link,      false, false, false, false, false, true,  true",
        "'own link, other seat', false, false, false, false, false, false, false",
        "mail of Vaasa, false, false, true,  false, false, false, false",
        "nobody,        false, false, false, false, false, false, false"
    })
    void whatEachMayDo(
            String who,
            boolean runs,
            boolean runsAnother,
            boolean speaks,
            boolean speaksElsewhere,
            boolean speaksForAnother,
            boolean seat,
            boolean named) {
        var actor = actor(who);
        assertThat(actor.runs(HOST)).isEqualTo(runs);
        assertThat(actor.runs("hva-03")).isEqualTo(runsAnother);
        assertThat(actor.speaksFor(VAASA, HOST)).isEqualTo(speaks);
        assertThat(actor.speaksFor(VAASA, "hva-03")).isEqualTo(speaksElsewhere);
        assertThat(actor.speaksFor("kunta-399", HOST)).isEqualTo(speaksForAnother);
        assertThat(actor.holds(SEAT, null, VAASA, HOST)).isEqualTo(seat);
        assertThat(actor.holds(SEAT, "puheenjohtaja", VAASA, HOST)).isEqualTo(named);
    }

    @Test
    void theSeatOfANamedPersonIsHersAlone() {
        assertThat(actor("of Vaasa").holds(SEAT, "vaasa", "kunta-399", HOST)).isTrue();
        assertThat(actor("of Vaasa").holds(SEAT, "colleague", VAASA, HOST)).isFalse();
    }

    @Test
    void whatWasHandedInOpensOnlyToWhomItCountsFor() {
        var answer = Taken.by(actor("of Vaasa"), "yes");
        assertThat(answer.forParty(VAASA, HOST)).isEqualTo("yes");
        refuses("answer.notYours", () -> answer.forParty("kunta-399", HOST));
        refuses("host.notYours", () -> answer.forHost(HOST));
        refuses("approval.notYours", () -> answer.forSeat(SEAT, "puheenjohtaja", VAASA, HOST));
        refuses("holiday.notYours", () -> answer.ifMay((actor, said) -> actor.administers(), "holiday.notYours"));
    }

    private static void refuses(String key, Runnable opening) {
        assertThatThrownBy(opening::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
