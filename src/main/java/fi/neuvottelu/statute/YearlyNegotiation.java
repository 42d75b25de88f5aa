package fi.neuvottelu.statute;

import java.util.List;
import java.util.stream.Stream;

/** Judges the yearly negotiation of a county (612/2021 s. 7(4)–(5)) or of Helsinki (s. 6(5)). */
public final class YearlyNegotiation {
    private YearlyNegotiation() {}

    /** What can be said on the facts known now; a session counts for the year in which it was held. */
    public static Verdict judge(Facts facts) {
        var gathering = new Gathering(facts);
        var held = gathering.missing();
        var named = facts.counting().isEmpty() ? facts.noSession() : named(facts);
        var documented = new Evidence(facts).undocumented();
        return new Verdict(
                new Statement(held),
                new Statement(named),
                new Statement(documented),
                new Statement(incomplete(facts, held, named, documented)),
                gathering.awaitsMinutes(),
                Absence.remarks(facts));
    }

    private static List<Missing> named(Facts facts) {
        return Stream.concat(new Coverage(facts).missing().stream(), new WithHus(facts).missing().stream())
                .toList();
    }

    private static List<Missing> incomplete(
            Facts facts, List<Missing> held, List<Missing> named, List<Missing> documented) {
        if (facts.counting().isEmpty()) {
            return facts.noSession();
        }
        return Stream.of(held, named, documented, new Evidence(facts).withoutOwner())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
