package fi.neuvottelu.statute;

import fi.neuvottelu.party.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Judges the cooperation negotiation of a council term pair by pair, over all sessions of the term: 611/2021 s. 14. The
 * section demands that they negotiate, and no agreement.
 */
public final class TermNegotiation {
    private TermNegotiation() {}

    static Verdict judge(Facts facts) {
        var pairs = pairs(facts);
        var evidence = new Evidence(facts);
        var documented = evidence.undocumented();
        if (facts.counting().isEmpty()) {
            var nothing = new Statement(facts.noSession());
            return new Verdict(nothing, nothing, nothing, nothing, awaitsMinutes(pairs), Absence.remarks(facts));
        }
        var held = all(pairs, Pair::held);
        var complete = all(pairs, Pair::complete);
        return new Verdict(
                new Statement(held),
                new Statement(complete),
                new Statement(documented),
                new Statement(Stream.of(complete, documented, evidence.withoutOwner())
                        .flatMap(List::stream)
                        .toList()),
                awaitsMinutes(pairs),
                Absence.remarks(facts));
    }

    /** Those that do not count wait for minutes only. */
    private static boolean awaitsMinutes(List<Pair> pairs) {
        var open = pairs.stream().filter(pair -> !pair.held().holds()).toList();
        return !open.isEmpty() && open.stream().allMatch(Pair::awaitsMinutes);
    }

    private static List<Missing> all(List<Pair> pairs, Function<Pair, Statement> which) {
        return pairs.stream()
                .flatMap(pair -> which.apply(pair).missing().stream())
                .toList();
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
        var part = Continued.of(facts, municipality);
        var topics = EnumSet.noneOf(Topic.class);
        facts.onlyWith(part.ids()).counting().forEach(session -> topics.addAll(session.topics()));
        var notHeld = part.counts() ? List.<Missing>of() : List.of(part.cause());
        var topicsMissing = Topic.statutory(facts.act()).stream()
                .filter(topic -> part.counts() && !topics.contains(topic))
                .map(topic -> Missing.byLaw(facts.duty(), "pairTopic", municipality, topic));
        return new Pair(
                municipality.id(),
                part.invitedOn(),
                part.cameOn(),
                topics,
                new Statement(notHeld),
                new Statement(Stream.concat(notHeld.stream(), topicsMissing).toList()),
                part.awaitsMinutes(),
                new Sides(part.invited() || part.hostCame(), part.acted()),
                remarks(facts, part));
    }

    private static List<Missing> remarks(Facts facts, Continued both) {
        var said = new ArrayList<Missing>();
        var part = both.own();
        var invitedOn = both.invitedOn();
        if (!invitedOn.isEmpty()) {
            invitedOn.forEach(day -> said.add(Missing.byOurRule("sideInvited", facts.host(), day)));
        } else {
            said.add(Missing.byOurRule(both.invited() ? "sideInvitedUndated" : "sideNotInvited", facts.host()));
        }
        if (part.askedOn() != null) {
            said.add(Missing.byOurRule("sideAsked", part.party(), part.askedOn()));
        }
        part.wasThereOn().forEach(day -> said.add(Missing.byOurRule("sideCame", part.party(), day)));
        if (part.answered()) {
            said.add(Missing.byOurRule("sideAnswered", part.party()));
        }
        if (!both.acted()) {
            said.add(Missing.byOurRule("sideSilent", part.party()));
        }
        both.before().forEach(ended -> {
            if (!ended.came()) {
                ended.invitedOn().forEach(day -> said.add(Missing.byOurRule("predecessorInvited", ended.party(), day)));
            }
            ended.wasThereOn().forEach(day -> said.add(Missing.byOurRule("predecessorCame", ended.party(), day)));
        });
        said.addAll(Afterwards.remarks(facts, part.party()));
        both.before().forEach(ended -> said.addAll(Afterwards.remarks(facts, ended.party())));
        return said;
    }
}
