package fi.neuvottelu.judging;

import fi.neuvottelu.reading.Reading;
import fi.neuvottelu.statute.Unread;
import fi.neuvottelu.words.Texts;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What nobody has checked yet: whoever relies on the duties should know it. */
@Component
@Order(1)
class UnverifiedReadings implements Reading.Group {
    @Override
    public String key() {
        return "readings.unverified";
    }

    @Override
    public Stream<Reading> readings() {
        var amendments = Unread.ALL.stream()
                .map(one -> Reading.ours(
                        language -> one.act(),
                        language -> Texts.say(
                                "readings.unverified.unread", language, String.join(", ", one.amendments()))));
        return Stream.concat(
                amendments,
                Stream.of("swedish", "source", "network", "disqualification").map(UnverifiedReadings::reading));
    }

    private static Reading reading(String what) {
        return Reading.ours(
                language -> Texts.say("readings.unverified." + what + ".about", language),
                language -> Texts.say("readings.unverified." + what, language));
    }
}
