package fi.neuvottelu.planning;

import fi.neuvottelu.calendar.ExplainedDate;
import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dates that our ladder proposes for a session day, each with its reason. */
@RestController
class LadderEndpoint {
    private final Ladder ladder;
    private final Acting acting;
    private final Clock clock;

    LadderEndpoint(Ladder ladder, Acting acting, Clock clock) {
        this.ladder = ladder;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A proposed date.
     *
     * @param passed whether the ladder's own date has passed; then today is proposed for it
     */
    record Proposal(LocalDate date, boolean passed, List<String> why) {}

    @SeesNobody
    @GetMapping("/camunda/api/neuvottelu/ladder")
    Map<String, Proposal> of(@RequestParam String session) {
        acting.requireUser();
        return ladderOf(session);
    }

    /** Of all days of a plan at once, by the day. */
    @SeesNobody
    @GetMapping("/camunda/api/neuvottelu/ladders")
    Map<String, Map<String, Proposal>> ofAll(@RequestParam List<String> session) {
        acting.requireUser();
        if (session.size() > Arrangement.MOST_SESSIONS) {
            throw new Refusal("plan.tooMany", session.size(), Arrangement.MOST_SESSIONS);
        }
        return session.stream().distinct().collect(Collectors.toMap(Function.identity(), this::ladderOf));
    }

    private Map<String, Proposal> ladderOf(String session) {
        var day = LocalTimes.date(session);
        return Map.of(
                "invitationOn", proposal(LadderStep.INVITATION, day, day),
                "replyBy", proposal(LadderStep.REPLY_BY, day, day),
                "replyByOthers", proposal(LadderStep.REPLY_BY_OTHERS, day, day));
    }

    private Proposal proposal(LadderStep step, LocalDate session, LocalDate latest) {
        ExplainedDate explained = ladder.date(step, session);
        var today = LocalTimes.today(clock);
        var passed = explained.date().isBefore(today);
        var proposed = passed ? (today.isAfter(latest) ? latest : today) : explained.date();
        var language = LocaleContextHolder.getLocale();
        return new Proposal(
                proposed,
                passed,
                explained.steps().stream().map(one -> one.text(language)).toList());
    }
}
