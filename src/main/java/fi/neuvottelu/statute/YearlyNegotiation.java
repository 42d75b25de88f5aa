package fi.neuvottelu.statute;

import java.util.List;
import java.util.stream.Stream;

/** Judges the yearly negotiation of a county (612/2021 s. 7(4)–(5)) or of Helsinki (s. 6(5)). */
public final class YearlyNegotiation {
    private YearlyNegotiation() {}

    /** What can be said on the facts known now; a session counts for the year in which it was held. */
    public static Verdict judge(YearFacts facts) {
        var held = new Gathering(facts).missing();
        var documented = undocumented(facts);
        return new Verdict(
                new Statement(held), new Statement(documented), new Statement(incomplete(facts, held, documented)));
    }

    /**
     * Whether HUS took part: a duty of an Uusimaa county (612/2021 s. 7(5)) or Helsinki (s. 6(5)), and of HUS itself
     * (615/2021 s. 8(4)). Holds for a host that does not negotiate with HUS.
     */
    public static Statement withHus(YearFacts facts) {
        return new Statement(new WithHus(facts).missing());
    }

    private static List<Missing> undocumented(YearFacts facts) {
        if (facts.counting().isEmpty()) {
            return List.of(facts.noSession());
        }
        return facts.counting().stream()
                .filter(session -> !session.minutesApprovedAndRegistered())
                .map(session -> Missing.byOurRule("minutesNotApproved", session.heldOn()))
                .toList();
    }

    private static List<Missing> incomplete(YearFacts facts, List<Missing> held, List<Missing> documented) {
        if (facts.counting().isEmpty()) {
            return List.of(facts.noSession());
        }
        return Stream.of(
                        held,
                        new Coverage(facts).missing(),
                        new WithHus(facts).missing(),
                        documented,
                        measuresWithoutOwner(facts))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Missing> measuresWithoutOwner(YearFacts facts) {
        return facts.counting().stream()
                .filter(session -> session.measuresWithoutOwner() > 0)
                .map(session ->
                        Missing.byOurRule("measuresWithoutOwner", session.heldOn(), session.measuresWithoutOwner()))
                .toList();
    }
}
