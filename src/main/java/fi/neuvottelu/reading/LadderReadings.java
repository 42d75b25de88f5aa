package fi.neuvottelu.reading;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The target dates around a session, a reply, minutes, a measure, a request and a decision. */
@Component
@Order(3)
class LadderReadings implements Reading.Group {
    private final Ladder ladder;

    LadderReadings(Ladder ladder) {
        this.ladder = ladder;
    }

    @Override
    public String key() {
        return "readings.ladder";
    }

    @Override
    public Stream<Reading> readings() {
        return Stream.of(LadderStep.values()).map(this::reading);
    }

    private Reading reading(LadderStep step) {
        return new Reading(
                step == LadderStep.REQUEST_REPLY ? List.of(Section.COUNCIL_TERM) : List.of(),
                language -> Texts.say("readings.step." + step, language),
                language -> Texts.say(
                        "readings.timing." + step.timing(),
                        language,
                        Math.abs(ladder.days(step)),
                        Texts.say("readings.anchor." + step.anchor(), language)));
    }
}
