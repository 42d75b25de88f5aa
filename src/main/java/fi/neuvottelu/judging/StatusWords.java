package fi.neuvottelu.judging;

import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Status;
import fi.neuvottelu.words.TextValues;
import fi.neuvottelu.words.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a duty stands, in words. Risk is named by the days that are left, as this installation sets them: our own rule. */
@Component
public class StatusWords implements TextValues {
    private static final String RED = "status.AT_RISK_RED";
    private static final String AMBER = "status.AT_RISK_AMBER";

    private final Map<String, List<Integer>> values = new HashMap<>();

    StatusWords(DutySettings settings) {
        var thresholds = settings.thresholds();
        var yearly = thresholds.yearly();
        var term = thresholds.term();
        values.put(RED, List.of(yearly.red(), term.red()));
        values.put(RED + ".YEAR", List.of(yearly.red()));
        values.put(RED + ".TERM", List.of(term.red()));
        values.put(AMBER, List.of(yearly.red() + 1, yearly.amber(), term.red() + 1, term.amber()));
        values.put(AMBER + ".YEAR", List.of(yearly.red() + 1, yearly.amber()));
        values.put(AMBER + ".TERM", List.of(term.red() + 1, term.amber()));
        values.put("clock.amber", List.of(yearly.amber(), term.amber()));
        values.put("clock.red", List.of(yearly.red(), term.red()));
    }

    @Override
    public Map<String, List<Integer>> byKey() {
        return Map.copyOf(values);
    }

    public String of(Status status, Duty duty, Locale language) {
        var key = "status." + status;
        var ofPeriod = key + (duty.period() == Duty.Period.YEAR ? ".YEAR" : ".TERM");
        var named = values.containsKey(ofPeriod) ? ofPeriod : key;
        return Texts.say(named, language, values.getOrDefault(named, List.of()).toArray());
    }
}
