package fi.neuvottelu.supervision;

import fi.neuvottelu.statute.Act;
import java.util.List;
import java.util.function.Predicate;

/** A day in a window on which somebody is told that something is still open; all of it is our own rule. */
enum Milestone {
    ROUND_OF_THE_YEAR(Act.HEALTH_PROMOTION, List.of("01-15"), facts -> !facts.opened()),
    PLAN_OF_THE_YEAR(Act.HEALTH_PROMOTION, List.of("03-31"), facts -> !facts.planned()),
    YEAR_AT_RISK(Act.HEALTH_PROMOTION, List.of("09-02", "10-01", "11-01", "12-01"), facts -> !facts.held()),
    ROUND_OF_THE_TERM(Act.COOPERATION, List.of("+30"), facts -> !facts.opened()),
    /** A soft target after half a year, then every summer. */
    TERM_PAIRS_OPEN(Act.COOPERATION, List.of("+180", "06-01"), facts -> !facts.held()),
    TERM_AT_RISK(Act.COOPERATION, List.of("-365", "-180", "-90", "-30"), facts -> !facts.held());

    private final Act act;
    private final List<String> defaults;
    private final Predicate<Milestones.Facts> open;

    Milestone(Act act, List<String> defaults, Predicate<Milestones.Facts> open) {
        this.act = act;
        this.defaults = defaults;
        this.open = open;
    }

    Act act() {
        return act;
    }

    List<String> defaults() {
        return defaults;
    }

    Concern.Kind kind() {
        return Concern.Kind.valueOf(name());
    }

    boolean open(Milestones.Facts facts) {
        return open.test(facts);
    }
}
