package fi.neuvottelu.statute;

import java.util.List;
import java.util.stream.Stream;

/** Judges the yearly negotiation of a county (612/2021 s. 7(4)–(5)) or of Helsinki (s. 6(5)). */
public final class YearlyNegotiation {
    private YearlyNegotiation() {}

    /** What can be said on the facts known now; a session counts for the year in which it was held. */
    public static Verdict judge(Facts facts) {
        var held = new Gathering(facts).missing();
        var documented = new Evidence(facts).undocumented();
        return new Verdict(
                new Statement(held), new Statement(documented), new Statement(incomplete(facts, held, documented)));
    }

    /**
     * Whether HUS took part: a duty of an Uusimaa county (612/2021 s. 7(5)) or Helsinki (s. 6(5)), and of HUS itself
     * (615/2021 s. 8(4)). Holds for a host that does not negotiate with HUS.
     */
    public static Statement withHus(Facts facts) {
        return new Statement(new WithHus(facts).missing());
    }

    private static List<Missing> incomplete(Facts facts, List<Missing> held, List<Missing> documented) {
        if (facts.counting().isEmpty()) {
            return List.of(facts.noSession());
        }
        return Stream.of(
                        held,
                        new Coverage(facts).missing(),
                        new WithHus(facts).missing(),
                        documented,
                        new Evidence(facts).withoutOwner())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
