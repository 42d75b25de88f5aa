package fi.neuvottelu.use;

import fi.neuvottelu.reading.Reading;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the log of use reads its Act. */
@Component
@Order(5)
class UseReadings implements Reading.Group {
    private static final List<Section> LOG = List.of(new Section("906/2019", 17, 0));

    private final UseSettings settings;

    UseReadings(UseSettings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "readings.use";
    }

    @Override
    public Stream<Reading> readings() {
        return Stream.of(
                reading("keep", settings.keep().toTotalMonths()),
                reading("same", settings.same().toMinutes()));
    }

    private static Reading reading(String what, long value) {
        return new Reading(
                LOG,
                language -> Texts.say("readings.use." + what + ".about", language),
                language -> Texts.say("readings.use." + what, language, value));
    }
}
