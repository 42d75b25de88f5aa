package fi.neuvottelu.judging;

import static fi.neuvottelu.statute.Section.COUNCIL_TERM;
import static fi.neuvottelu.statute.Section.COUNTY_NEGOTIATES;
import static fi.neuvottelu.statute.Section.HELSINKI_NEGOTIATES;
import static fi.neuvottelu.statute.Section.HUS_TAKES_PART;
import static fi.neuvottelu.statute.Section.MUNICIPALITY_TAKES_PART;

import fi.neuvottelu.reading.Reading;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Our own rules of the register of duties, which no letter cites. */
@Component
@Order(2)
class DutyReadings implements Reading.Group {
    private static final List<Section> YEARLY =
            List.of(COUNTY_NEGOTIATES, HELSINKI_NEGOTIATES, MUNICIPALITY_TAKES_PART, HUS_TAKES_PART);
    private static final List<Section> AFTER_ADOPTION = List.of(of612(6, 3), of612(6, 5), of612(7, 3));

    private final DutySettings settings;

    DutyReadings(DutySettings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "readings.duties";
    }

    @Override
    public Stream<Reading> readings() {
        return Stream.of(
                reading("day", List.of()),
                reading("evidence", List.of()),
                reading("forum", List.of()),
                reading(
                        "yearlyAtRisk",
                        YEARLY,
                        settings.yearly().amber(),
                        settings.yearly().red()),
                reading(
                        "termAtRisk",
                        List.of(COUNCIL_TERM),
                        settings.term().amber(),
                        settings.term().red()),
                reading("afterAdoption", AFTER_ADOPTION, settings.afterAdoption()));
    }

    private static Reading reading(String what, List<Section> sections, Object... values) {
        return new Reading(
                sections,
                language -> Texts.say("readings.duties." + what + ".about", language),
                language -> Texts.say("readings.duties." + what, language, values));
    }

    private static Section of612(int section, int subsection) {
        return new Section(Act.HEALTH_PROMOTION.number(), section, subsection);
    }
}
