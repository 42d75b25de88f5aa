package fi.neuvottelu.publicity;

import fi.neuvottelu.reading.Reading;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How we read 621/1999 where it leaves open what the documents of a negotiation are. */
@Component
@Order(6)
class PublicityReadings implements Reading.Group {
    @Override
    public String key() {
        return "readings.publicity";
    }

    @Override
    public Stream<Reading> readings() {
        return Stream.of(PublicityRule.values()).map(PublicityReadings::reading);
    }

    private static Reading reading(PublicityRule rule) {
        return new Reading(
                List.of(rule.section()),
                language -> Texts.say("publicity.rule." + rule + ".about", language),
                language -> Texts.say("publicity.rule." + rule, language));
    }
}
