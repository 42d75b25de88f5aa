package fi.neuvottelu.deadline;

import fi.neuvottelu.calendar.DateStep;
import fi.neuvottelu.calendar.ExplainedDate;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.TimeLimit;
import fi.neuvottelu.calendar.TimeLimits;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When a time limit that the law sets runs out, and why: 150/1930. */
@RestController
class DeadlineEndpoint {
    /** For other years we do not vouch for the holidays. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private final TimeLimits timeLimits;

    DeadlineEndpoint(TimeLimits timeLimits) {
        this.timeLimits = timeLimits;
    }

    /** The last day on which the act may be done. */
    record Deadline(LocalDate date, List<Step> steps) {
        static Deadline of(ExplainedDate explained, Locale language) {
            return new Deadline(
                    explained.date(),
                    explained.steps().stream()
                            .map(step -> new Step(step.rule(), step.from(), step.to(), step.text(language)))
                            .toList());
        }
    }

    /** A {@link DateStep} with its text. */
    record Step(String rule, LocalDate from, LocalDate to, String text) {}

    /**
     * @param start local date from which the time runs
     * @param unit days, weeks, months or years
     * @param lang fi, sv or en; without it the reader's own
     * @throws Refusal for what is no date, amount, unit or language
     */
    @SeesNobody
    @GetMapping(path = Endpoints.ROOT + "/deadline", produces = MediaType.APPLICATION_JSON_VALUE)
    Deadline of(
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String lang) {
        var language = language(lang);
        // A refusal is said in this language too.
        LocaleContextHolder.setLocale(language);
        return Deadline.of(timeLimits.lastDay(TimeLimit.typed(amount, unit), start(start)), language);
    }

    private static LocalDate start(@Nullable String typed) {
        var start = LocalTimes.date(typed);
        if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
            throw new Refusal("deadline.start", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        return start;
    }

    private static Locale language(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return LocaleContextHolder.getLocale();
        }
        if (!LANGUAGES.contains(asked)) {
            throw new Refusal("deadline.language");
        }
        return new Locale(asked);
    }
}
