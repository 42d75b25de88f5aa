package fi.neuvottelu.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.calendar.TimeLimits;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be sought against a decision of a body, by which sections, until when. */
class RemedyTimeTest {
    private static final Locale FINNISH = new Locale("fi");

    private final TimeLimits timeLimits = new TimeLimits(new WorkingDays());

    @ParameterizedTest
    @CsvSource({
        "BOARD, false, RECTIFICATION, 14",
        "COMMITTEE, false, RECTIFICATION, 14",
        "COUNCIL, false, APPEAL, 30",
        "BOARD, true, NONE,",
        "COMMITTEE, true, NONE,",
        "COUNCIL, true, NONE,",
    })
    void theBodyAndTheNatureOfTheDecisionSayWhatCanBeSought(
            BodyKind body, boolean preparationOnly, Remedy remedy, @Nullable Integer days) {
        assertThat(Remedy.against(body, preparationOnly)).isEqualTo(remedy);
        var limit = remedy.limit();
        assertThat(limit == null ? null : limit.amount()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"NOTED, true", "RETURNED, true", "APPROVED, false", "APPROVED_WITH_CHANGES, false", "REJECTED, false"})
    void whatWasNotedOrReturnedIsUsuallyPreparation(BodyResult result, boolean preparation) {
        assertThat(result.usuallyPreparationOnly()).isEqualTo(preparation);
    }

    @ParameterizedTest
    @CsvSource({"hva-17, COUNTY", "kunta-905, MUNICIPALITY", "helsinki, HELSINKI", "hus, HUS"})
    void eachPartyDecidesByItsAct(String party, BodiesAct act) {
        assertThat(BodiesAct.of(KnownParties.party(party))).isEqualTo(act);
    }

    @Test
    void anotherActorHasNoStatutoryBody() {
        var association = new OtherActor(
                new PartyId("toimija-1"),
                new PartyId("hva-17"),
                new Name("Yhdistys", "Yhdistys"),
                Sector.NONPROFIT,
                List.of(Language.FI));
        assertThatThrownBy(() -> BodiesAct.of(association)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNTY | RECTIFICATION | Oikaisuvaatimus 14 päivän kuluessa tiedoksisaannista (611/2021 139 ja 143 §)",
                "COUNTY | APPEAL | Aluevalitus 30 päivän kuluessa tiedoksisaannista (611/2021 140 ja 143 §)",
                "MUNICIPALITY | RECTIFICATION | Oikaisuvaatimus 14 päivän kuluessa tiedoksisaannista (410/2015 134 ja 138 §)",
                "MUNICIPALITY | APPEAL | Kunnallisvalitus 30 päivän kuluessa tiedoksisaannista (410/2015 135 ja 138 §)",
                "HUS | RECTIFICATION | Oikaisuvaatimus 14 päivän kuluessa tiedoksisaannista (611/2021 139, 141 ja 143 §; "
                        + "sovelletaan 615/2021 2 § 4 mom. ja 27 § 1 mom. sekä 611/2021 69 § 1 mom. ja 138 § 1 mom. nojalla)",
                "HUS | APPEAL | Aluevalitus 30 päivän kuluessa tiedoksisaannista (611/2021 140 § 1 mom. ja 143 §; "
                        + "sovelletaan 615/2021 2 § 4 mom. ja 27 § 1 mom. sekä 611/2021 69 § 1 mom. ja 138 § 1 mom. nojalla)",
            })
    void theRemedyIsSaidWithItsSections(BodiesAct act, Remedy remedy, String text) {
        assertThat(time(act, remedy, null, null).text(FINNISH)).isEqualTo(text);
    }

    @Test
    void againstPreparationNothingCanBeSought() {
        var time = time(BodiesAct.COUNTY, Remedy.NONE, LocalDate.of(2027, 4, 30), LocalDate.of(2027, 5, 4));
        assertThat(time.date()).isNull();
        assertThat(time.why(FINNISH)).isEmpty();
        assertThat(time.text(FINNISH)).contains("611/2021 141 §");
        assertThat(time(BodiesAct.MUNICIPALITY, Remedy.NONE, null, null).text(FINNISH))
                .contains("410/2015 136 §");
    }

    @ParameterizedTest
    @CsvSource({
        // notice is known: the time runs from it, whenever the minutes were published
        "RECTIFICATION, 2027-04-30, 2027-04-28, 2027-05-12",
        "RECTIFICATION, , 2027-04-26, 2027-05-10",
        "APPEAL, , 2027-04-26, 2027-05-26",
        // only the publication: a member is presumed informed on the seventh day after it
        "RECTIFICATION, 2027-04-30, , 2027-05-21",
        "APPEAL, 2027-04-30, , 2027-06-07", // 6 June is a Sunday
        // informed on Midsummer Day, which is no reason to wait
        "RECTIFICATION, 2027-06-19, , 2027-07-12",
        // the last day is Christmas Eve
        "RECTIFICATION, , 2027-12-10, 2027-12-27",
    })
    void theTimeRunsFromNotice(
            Remedy remedy, @Nullable LocalDate published, @Nullable LocalDate noticed, LocalDate lastDay) {
        assertThat(time(BodiesAct.MUNICIPALITY, remedy, published, noticed).date())
                .isEqualTo(lastDay);
    }

    @Test
    void whileNoDayIsKnownNothingIsCounted() {
        assertThat(time(BodiesAct.COUNTY, Remedy.APPEAL, null, null).date()).isNull();
    }

    @Test
    void everyStepIsShown() {
        assertThat(time(BodiesAct.COUNTY, Remedy.RECTIFICATION, LocalDate.of(2027, 6, 4), null)
                        .why(FINNISH))
                .containsExactly(
                        "7 päivää siitä, kun pöytäkirja julkaistiin yleisessä tietoverkossa (pe 4.6.2027); silloin "
                                + "jäsenen katsotaan saaneen päätöksestä tiedon (611/2021 145 § 3 mom.): pe 11.6.2027",
                        "14 päivää; lähtöpäivää pe 11.6.2027 ei lasketa mukaan (laki 150/1930, 2 §): pe 25.6.2027",
                        "pe 25.6.2027 ei ole työpäivä (juhannusaatto), joten asian voi hoitaa vielä ensimmäisenä "
                                + "arkipäivänä sen jälkeen (laki 150/1930, 5 §): ma 28.6.2027");
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsSaidInEveryLanguageAndNeverThatItIsFinal(BodiesAct act) {
        var by611 = act == BodiesAct.COUNTY || act == BodiesAct.HUS;
        for (var language : List.of(FINNISH, new Locale("sv"), Locale.ENGLISH)) {
            for (var remedy : Remedy.values()) {
                var time = time(act, remedy, LocalDate.of(2027, 6, 4), null);
                assertThat(time.text(language) + time.why(language))
                        .contains(by611 ? "611/2021" : "410/2015")
                        .doesNotContain(by611 ? "410/2015" : "611/2021")
                        .doesNotContainIgnoringCase("lainvoima")
                        .doesNotContainIgnoringCase("laga kraft")
                        .doesNotContainIgnoringCase("final");
                assertThat(time.text(language).contains("vahvistettava")
                                || time.text(language).contains("bekräfta den")
                                || time.text(language).contains("lawyer"))
                        .as("%s, %s, %s", act, remedy, language)
                        .isEqualTo(act == BodiesAct.HELSINKI);
            }
        }
    }

    private RemedyTime time(BodiesAct act, Remedy remedy, @Nullable LocalDate published, @Nullable LocalDate noticed) {
        return RemedyTime.of(act, remedy, published, noticed, timeLimits);
    }
}
