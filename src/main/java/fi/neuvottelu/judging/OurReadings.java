package fi.neuvottelu.judging;

import fi.neuvottelu.reading.Reading;
import fi.neuvottelu.statute.OurReading;
import fi.neuvottelu.statute.Unread;
import fi.neuvottelu.words.Texts;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every reading that the rules of the duties name, for the page. */
@Component
@Order(0)
class OurReadings implements Reading.Group {
    private final DutySettings settings;

    OurReadings(DutySettings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "readings.our";
    }

    @Override
    public Stream<Reading> readings() {
        return Stream.of(OurReading.values())
                .map(one -> new Reading(
                        one.sections(),
                        language -> Texts.say("readings.our." + one + ".about", language),
                        language -> text(one, language),
                        one.letter(),
                        setting(one)));
    }

    private String text(OurReading one, Locale language) {
        return switch (one) {
            case B -> Texts.say("readings.our.B." + settings.together(), language);
            case M -> Texts.say("readings.our.M." + settings.predecessor(), language);
            case I -> Texts.say("readings.our.I", language, unread(language));
            default -> Texts.say("readings.our." + one, language);
        };
    }

    private static String unread(Locale language) {
        return Unread.ALL.stream()
                .map(one -> Texts.say("readings.amends", language, one.act(), String.join(", ", one.amendments())))
                .collect(Collectors.joining("; "));
    }

    private Reading.@Nullable Setting setting(OurReading one) {
        return switch (one) {
            case B -> setting(".together", settings.together());
            case M -> setting(".predecessor", settings.predecessor());
            default -> null;
        };
    }

    private static Reading.Setting setting(String name, Enum<?> value) {
        return new Reading.Setting(DutySettings.ROOT + name, value.name());
    }
}
