package fi.neuvottelu.desk;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.decision.BodiesAct;
import fi.neuvottelu.decision.Decision;
import fi.neuvottelu.decision.Decisions;
import fi.neuvottelu.decision.Handling;
import fi.neuvottelu.desk.Overview.DecisionLine;
import fi.neuvottelu.desk.Overview.Handled;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the parties' bodies have said of the sessions of a round, and whose word is missing long after the target date. */
@Component
class DecisionLines {
    private final Decisions decisions;
    private final Sessions sessions;
    private final Ladder ladder;
    private final Clock clock;

    DecisionLines(Decisions decisions, Sessions sessions, Ladder ladder, Clock clock) {
        this.decisions = decisions;
        this.sessions = sessions;
        this.ladder = ladder;
        this.clock = clock;
    }

    List<DecisionLine> of(Round round, Function<PartyId, Party> known) {
        var days = sessions.ofRound(round.id()).stream()
                .collect(toMap(Session::id, session -> LocalTimes.shown(session.day())));
        var last = decisions.lastHandlings(round.id());
        return decisions.ofRound(round.id()).stream()
                .sorted(Comparator.comparingLong(Decision::sessionId)
                        .thenComparing(ByName.ofReader(
                                one -> known.apply(one.party()).name().inReadersLanguage())))
                .map(one -> line(one, days, last.get(one.id()), known))
                .toList();
    }

    private DecisionLine line(
            Decision one, Map<Long, String> days, @Nullable Handling last, Function<PartyId, Party> known) {
        return new DecisionLine(
                days.getOrDefault(one.sessionId(), ""),
                known.apply(one.party()).name().inReadersLanguage(),
                one.state().name(),
                LocalTimes.shown(one.dueOn()),
                missingFor(one),
                one.reasonNotTaken(),
                last == null ? null : handled(last, BodiesAct.of(known.apply(one.party()))));
    }

    private @Nullable Long missingFor(Decision one) {
        var today = LocalTimes.today(clock);
        var missing = ladder.date(LadderStep.DECISION_MISSING, one.dueOn()).date();
        return one.state().open() && !today.isBefore(missing) ? DAYS.between(one.dueOn(), today) : null;
    }

    private static Handled handled(Handling last, BodiesAct act) {
        return new Handled(
                act.name(),
                last.body().name(),
                last.bodyName(),
                LocalTimes.shown(last.decidedOn()),
                last.section(),
                last.link(),
                last.result().name(),
                last.remedy().name(),
                last.remedyBy() == null ? null : LocalTimes.shown(last.remedyBy()),
                last.why(LocaleContextHolder.getLocale()));
    }
}
