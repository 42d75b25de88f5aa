package fi.neuvottelu.supervision;

import fi.neuvottelu.reading.Reading;
import fi.neuvottelu.words.Texts;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On which days of a window somebody is told of what is open. */
@Component
@Order(4)
class MilestoneReadings implements Reading.Group {
    private final MilestoneSettings settings;

    MilestoneReadings(MilestoneSettings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "readings.milestones";
    }

    @Override
    public Stream<Reading> readings() {
        return Stream.of(
                        Arrays.stream(Milestone.values()).map(one -> reading(one.kind(), one.defaults())),
                        Stream.of(reading(Concern.Kind.PAIR_AT_RISK, PairMilestones.DEFAULTS)),
                        Arrays.stream(ReportMilestone.values()).map(one -> reading(one.kind(), one.defaults())),
                        Stream.of(reading(Concern.Kind.AGREEMENT_ENDS, AgreementMilestones.DEFAULTS)))
                .flatMap(one -> one);
    }

    private Reading reading(Concern.Kind kind, List<String> defaults) {
        var days = settings.dates(kind, defaults).configured();
        return Reading.ours(
                language -> Texts.say("digest." + kind, language),
                language -> days.stream().map(day -> said(day, language)).collect(Collectors.joining(", ")));
    }

    private static String said(String day, Locale language) {
        if (day.startsWith("+") || day.matches("-\\d+")) {
            var count = Math.abs(Integer.parseInt(day));
            return Texts.say(
                    day.startsWith("+") ? "readings.milestones.fromStart" : "readings.milestones.beforeEnd",
                    language,
                    count);
        }
        var date = MonthDay.parse("--" + day);
        return Texts.say("readings.milestones.day", language, date.getDayOfMonth(), date.getMonthValue());
    }
}
