package fi.neuvottelu.judging;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Explanation.OurRules;
import fi.neuvottelu.statute.Facts;
import fi.neuvottelu.statute.Thresholds;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code neuvottelu.duties.*}: what no Act says, in calendar days.
 *
 * @param yearly from when on an unmet duty of a year is at risk
 * @param term the same for a duty of a council term
 * @param together how "yhdessä" in 612/2021 s. 7(4) and s. 6(5) is read
 * @param predecessor what a municipality that has ended negotiated, for the one that continues it
 * @param afterAdoption by when a report is delivered and published
 */
@ConfigurationProperties(DutySettings.ROOT)
record DutySettings(
        @DefaultValue Yearly yearly,
        @DefaultValue Term term,
        @DefaultValue("SAME_SESSION") Facts.Together together,
        @DefaultValue("COUNTS") Facts.Predecessor predecessor,
        @DefaultValue("30") int afterAdoption) {
    static final String ROOT = "neuvottelu.duties";

    record Yearly(
            @DefaultValue("120") int amber,
            @DefaultValue("60") int red) {}

    record Term(
            @DefaultValue("365") int amber,
            @DefaultValue("180") int red) {}

    Thresholds thresholds() {
        return new Thresholds(
                new Thresholds.Days(yearly.amber(), yearly.red()), new Thresholds.Days(term.amber(), term.red()));
    }

    Function<PartyId, List<Municipality>> predecessors(Parties parties) {
        return predecessor == Facts.Predecessor.COUNTS ? parties::endedInto : municipality -> List.of();
    }

    OurRules with(Ladder ladder) {
        return new OurRules(thresholds(), ladder, afterAdoption);
    }
}
