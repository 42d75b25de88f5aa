package fi.neuvottelu.decision;

import fi.neuvottelu.calendar.DateStep;
import fi.neuvottelu.calendar.ExplainedDate;
import fi.neuvottelu.calendar.TimeLimit;
import fi.neuvottelu.calendar.TimeLimits;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be sought against a decision, and until when. The end of the time is only that: whether the decision is
 * legally final it does not say.
 *
 * @param lastDay null if nothing can be sought, and while neither notice nor publication is known
 */
record RemedyTime(BodiesAct act, Remedy remedy, @Nullable ExplainedDate lastDay) {
    /** A member is presumed informed on the seventh day after the minutes were published online. */
    private static final int PRESUMED_INFORMED_AFTER = 7;

    /** Runs from notice; where only the publication is known, from the day on which a member is presumed informed. */
    static RemedyTime of(
            BodiesAct act,
            Remedy remedy,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate noticedOn,
            TimeLimits timeLimits) {
        var limit = remedy.limit();
        return new RemedyTime(
                act, remedy, limit == null ? null : lastDay(act, limit, publishedOn, noticedOn, timeLimits));
    }

    private static @Nullable ExplainedDate lastDay(
            BodiesAct act,
            TimeLimit limit,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate noticedOn,
            TimeLimits timeLimits) {
        if (noticedOn != null) {
            return timeLimits.lastDay(limit, noticedOn);
        }
        return publishedOn == null ? null : fromPublication(act, limit, publishedOn, timeLimits);
    }

    private static ExplainedDate fromPublication(
            BodiesAct act, TimeLimit limit, LocalDate publishedOn, TimeLimits timeLimits) {
        var informedOn = publishedOn.plusDays(PRESUMED_INFORMED_AFTER);
        var steps = new ArrayList<DateStep>();
        steps.add(new DateStep(act.ruleOfNotice(), publishedOn, informedOn, PRESUMED_INFORMED_AFTER));
        var counted = timeLimits.lastDay(limit, informedOn);
        steps.addAll(counted.steps());
        return new ExplainedDate(counted.date(), steps);
    }

    @Nullable
    LocalDate date() {
        return lastDay == null ? null : lastDay.date();
    }

    /** Which remedy, how long, by which sections. */
    String text(Locale language) {
        var limit = remedy.limit();
        return Texts.say("remedy." + remedy + "." + act, language, limit == null ? 0 : limit.amount());
    }

    List<String> why(Locale language) {
        return lastDay == null ? List.of() : lastDay.texts(language);
    }
}
