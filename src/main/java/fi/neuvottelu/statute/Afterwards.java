package fi.neuvottelu.statute;

import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is said wherever a negotiation counts that was recorded afterwards: that it was, and which party contests what was
 * recorded of it. A contest decides nothing by itself.
 */
final class Afterwards {
    private Afterwards() {}

    static List<Missing> remarks(Facts facts) {
        return remarks(facts, session -> true, null);
    }

    /** Of one party: where it is recorded as present. */
    static List<Missing> remarks(Facts facts, Party party) {
        return remarks(facts, session -> session.attended().contains(party.id()), party.id());
    }

    private static List<Missing> remarks(Facts facts, Predicate<HeldSession> of, @Nullable PartyId only) {
        var remarks = new ArrayList<Missing>();
        facts.took().stream()
                .filter(HeldSession::recordedAfterwards)
                .filter(of)
                .sorted(Comparator.comparing(HeldSession::heldOn))
                .forEach(session -> {
                    remarks.add(Missing.byOurRule("recordedAfterwards", session.heldOn()));
                    contesting(facts.happened().contested(), session).stream()
                            .filter(party -> only == null || party.equals(only))
                            .map(facts.parties())
                            .sorted(Comparator.comparing(party -> party.name().fi(), Coverage.FINNISH))
                            .forEach(party -> remarks.add(Missing.byOurRule("contested", party, session.heldOn())));
                });
        return remarks;
    }

    private static Set<PartyId> contesting(Map<Long, Set<PartyId>> contested, HeldSession session) {
        return contested.getOrDefault(session.id(), Set.of());
    }
}
