package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.decision.BodiesAct;
import fi.neuvottelu.decision.Decision;
import fi.neuvottelu.decision.DecisionState;
import fi.neuvottelu.decision.Decisions;
import fi.neuvottelu.decision.Handling;
import fi.neuvottelu.dossier.RoundFacts.DecisionLine;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.session.Session;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the parties' bodies have said of a round's sessions; a party reads its own. */
@Component
class DecisionsOfRound {
    private final Decisions decisions;

    DecisionsOfRound(Decisions decisions) {
        this.decisions = decisions;
    }

    List<DecisionLine> of(Look look) {
        var days = look.sessions().stream().collect(toMap(Session::id, Session::day));
        var last = decisions.lastHandlings(look.round().id());
        return decisions.countingFor(look.round().id()).stream()
                .filter(one -> look.reader().mayKnow(one.party()) && days.containsKey(one.sessionId()))
                .sorted(Comparator.<Decision, LocalDate>comparing(one -> day(days, one))
                        .thenComparing(ByName.ofReader(one -> look.name(one.party()))))
                .map(one -> line(look, one, Shown.day(day(days, one)), last.get(one.id())))
                .toList();
    }

    private static LocalDate day(Map<Long, LocalDate> days, Decision one) {
        return Objects.requireNonNull(days.get(one.sessionId()));
    }

    private static DecisionLine line(Look look, Decision one, String day, @Nullable Handling last) {
        return new DecisionLine(day, look.name(one.party()), text(look, one, last), last == null ? null : last.link());
    }

    private static String text(Look look, Decision one, @Nullable Handling last) {
        if (one.state() == DecisionState.NOT_TAKEN) {
            return Shown.say("desk.decision.notTaken", one.reasonNotTaken() == null ? "" : one.reasonNotTaken());
        }
        if (last == null) {
            return Shown.say("desk.decision.waiting", Shown.day(one.dueOn()));
        }
        var body = last.bodyName() == null || last.bodyName().isBlank()
                ? Shown.say("decision.body." + BodiesAct.of(look.known().apply(one.party())) + "." + last.body())
                : last.bodyName();
        return body + " " + Shown.day(last.decidedOn()) + " § " + last.section() + ": "
                + Shown.say("decision.result." + last.result());
    }
}
