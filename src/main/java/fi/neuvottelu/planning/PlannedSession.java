package fi.neuvottelu.planning;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.TextPair;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session that can be held as planned, and everybody it invites.
 *
 * @param series which time its group meets, from 1
 * @param group what the coordinator calls its group; null without a name
 * @param topics that it deals with under the Act of its own round
 * @param jointWith other hosts who hold the same meeting in rounds of their own
 * @param alsoFor the host's rounds under other Acts for which it counts too, with all their topics
 */
record PlannedSession(
        int series,
        @Nullable TextPair group,
        SessionPlan plan,
        Set<Topic> topics,
        List<Municipality> municipalities,
        List<? extends Party> hus,
        List<OtherActor> actors,
        List<Round> alsoFor,
        List<Host> jointWith) {

    /** A party that both invite could not be at both. */
    boolean isAtTheSameTimeAs(PlannedSession other) {
        return plan.startsAt().isBefore(other.plan.endsAt())
                && other.plan.startsAt().isBefore(plan.endsAt());
    }

    List<Party> invited() {
        return Stream.<Party>concat(Stream.concat(municipalities.stream(), hus.stream()), actors.stream())
                .toList();
    }
}
