package fi.neuvottelu.statute;

import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges the cooperation negotiation of a council term pair by pair, over all sessions of the term: 611/2021 s. 14. The
 * section demands that they negotiate, and no agreement.
 */
public final class TermNegotiation {
    private TermNegotiation() {}

    static Verdict judge(Facts facts) {
        var pairs = pairs(facts);
        var held = facts.counting().isEmpty()
                ? List.of(facts.noSession())
                : pairs.stream().flatMap(pair -> pair.held().missing().stream()).toList();
        var evidence = new Evidence(facts);
        var documented = evidence.undocumented();
        var complete = facts.counting().isEmpty()
                ? List.of(facts.noSession())
                : Stream.of(
                                pairs.stream()
                                        .flatMap(pair -> pair.complete().missing().stream())
                                        .toList(),
                                documented,
                                evidence.withoutOwner())
                        .flatMap(List::stream)
                        .toList();
        return new Verdict(new Statement(held), new Statement(documented), new Statement(complete));
    }

    /** One for each municipality that the county has, by name; of a term that is over, those of its last day. */
    public static List<Pair> pairs(Facts facts) {
        return facts.municipalitiesNow().stream()
                .map(facts.parties())
                .sorted(Comparator.comparing(party -> party.name().fi(), Coverage.FINNISH))
                .map(municipality -> pair(facts, municipality))
                .toList();
    }

    /** One of them, also of a municipality that has ended. */
    static Pair pair(Facts facts, Party municipality) {
        var id = municipality.id();
        var invited = facts.counting().stream()
                .filter(session -> session.invited().contains(id))
                .toList();
        var together = facts.counting().stream()
                .filter(session -> session.attended().contains(id)
                        && session.attended().contains(facts.host().id()))
                .toList();
        var topics = EnumSet.noneOf(Topic.class);
        together.forEach(session -> topics.addAll(session.topics()));
        var notHeld = together.isEmpty()
                ? List.of(Missing.byLaw(facts.duty(), cause(facts, id, invited), municipality))
                : List.<Missing>of();
        var topicsMissing = Topic.statutory(facts.act()).stream()
                .filter(topic -> !together.isEmpty() && !topics.contains(topic))
                .map(topic -> Missing.byLaw(facts.duty(), "pairTopic", municipality, topic));
        return new Pair(
                id,
                days(invited),
                days(together),
                topics,
                new Statement(notHeld),
                new Statement(Stream.concat(notHeld.stream(), topicsMissing).toList()));
    }

    private static String cause(Facts facts, PartyId municipality, List<HeldSession> invited) {
        if (facts.counting().stream().anyMatch(session -> session.attended().contains(municipality))) {
            return "pairHostAbsent";
        }
        return invited.isEmpty() ? "pairNotInvited" : "pairAbsent";
    }

    private static List<LocalDate> days(List<HeldSession> sessions) {
        return sessions.stream().map(HeldSession::heldOn).sorted().toList();
    }
}
