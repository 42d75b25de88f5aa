package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.OfficeHours;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.engine.Variable;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.RoundVariables;
import fi.neuvottelu.round.RoundWords;
import fi.neuvottelu.session.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the application tells the processes of minutes and their reviews. */
@Component
class MinutesProcess {
    private final RuntimeService runtime;
    private final MinutesBook book;
    private final Parties parties;
    private final Ladder ladder;
    private final RoundWords words;

    MinutesProcess(@Lazy RuntimeService runtime, MinutesBook book, Parties parties, Ladder ladder, RoundWords words) {
        this.runtime = runtime;
        this.book = book;
        this.parties = parties;
        this.ladder = ladder;
        this.words = words;
    }

    void start(Minutes minutes, Session session) {
        var variables = words.of(session.roundId());
        variables.putAll(dates(session));
        put(variables, MinutesVariables.RETURNED, false);
        var name = variables.get(RoundVariables.ROUND_NAME.name()) + " " + WrittenDate.inFigures(session.day());
        var instance = runtime.startProcessInstanceByKey("minutes-approval", name, variables);
        if (!book.runsIn(minutes.id(), instance.getId())) {
            throw new IllegalStateException("minutes " + minutes.id() + " run already");
        }
    }

    /** By when the minutes are drafted and approved, as the engine takes it. */
    Map<String, Object> dates(Session session) {
        var dates = new HashMap<String, Object>();
        put(
                dates,
                MinutesVariables.DRAFT_BY,
                OfficeHours.endOf(
                        ladder.date(LadderStep.DRAFT_MINUTES, session.heldOn()).date()));
        put(
                dates,
                MinutesVariables.APPROVAL_BY,
                OfficeHours.endOf(
                        ladder.date(LadderStep.APPROVE_BY, session.heldOn()).date()));
        return dates;
    }

    /** Of a review that began on a local day, as the engine takes it. */
    Map<String, Object> datesOfReview(LocalDate sentOn) {
        var by = ladder.date(LadderStep.REVIEW_PERIOD, sentOn).date();
        var dates = new HashMap<String, Object>();
        put(dates, MinutesVariables.REVIEW_BY, OfficeHours.endOf(by));
        put(dates, MinutesVariables.REVIEW_REMINDER, letters(nextWorkingDay(by)));
        put(dates, MinutesVariables.REVIEW_SILENCE, letters(nextWorkingDay(by.plusDays(7))));
        return dates;
    }

    void startReview(Review review, Minutes minutes, Session session) {
        var party = parties.byId(review.party());
        var sentOn = minutes.sentForReviewOn() == null ? book.today() : minutes.sentForReviewOn();
        var variables = words.of(session.roundId());
        variables.put(
                RoundVariables.LANGUAGES.name(),
                RoundVariables.languages(LetterLanguages.of(parties.host(session.host()), party)));
        put(variables, MinutesVariables.PARTY, review.party().value());
        put(variables, MinutesVariables.REVIEW, review.id());
        variables.putAll(datesOfReview(sentOn));
        var name = variables.get(RoundVariables.ROUND_NAME.name()) + " " + WrittenDate.inFigures(session.day()) + " · "
                + party.name().fi();
        var instance = runtime.startProcessInstanceByKey("minutes-review", name, variables);
        if (!book.reviewRunsIn(review.id(), instance.getId())) {
            throw new IllegalStateException("review " + review.id() + " runs already");
        }
    }

    void everyoneHasReviewed(Minutes minutes) {
        if (minutes.instance() != null) {
            runtime.createMessageCorrelation("everyoneHasReviewed")
                    .processInstanceId(minutes.instance())
                    .correlateAll();
        }
    }

    /** Open reviews end: a new version is out, or the minutes are approved. */
    void endReviews(List<Review> reviews) {
        for (var review : reviews) {
            if (review.instance() != null) {
                runtime.createMessageCorrelation("reviewEnded")
                        .processInstanceId(review.instance())
                        .correlateAll();
            }
        }
    }

    /** A reminder after an event never leaves on a day off. */
    private LocalDate nextWorkingDay(LocalDate after) {
        return ladder.date(LadderStep.REMIND_AFTER_REPLY, after).date();
    }

    private static Instant letters(LocalDate day) {
        return OfficeHours.lettersLeave(day);
    }

    private static <T> void put(Map<String, Object> into, Variable<T> variable, T value) {
        into.put(variable.name(), variable.written(value));
    }
}
