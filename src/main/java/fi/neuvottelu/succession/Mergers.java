package fi.neuvottelu.succession;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.followup.FollowUps;
import fi.neuvottelu.followup.FollowingUp;
import fi.neuvottelu.invitation.Succession;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * A municipality that merges away: its pair with the county ends, its open measures pass to the municipality that
 * continues it, and so does its place in sessions that lie ahead.
 */
@Component
class Mergers {
    private final Parties parties;
    private final FollowUps followUps;
    private final FollowingUp following;
    private final Succession succession;
    private final Clock clock;

    Mergers(Parties parties, FollowUps followUps, FollowingUp following, Succession succession, Clock clock) {
        this.parties = parties;
        this.followUps = followUps;
        this.following = following;
        this.succession = succession;
        this.clock = clock;
    }

    /** Whatever is still with a municipality that has ended; nothing if it has been passed on already. */
    void follow() {
        parties.endedBefore(LocalTimes.today(clock)).forEach(this::follow);
    }

    private void follow(Municipality ended) {
        var successor = parties.successorOf(ended);
        followUps
                .openOf(ended.id())
                .forEach(measure -> following.replaceOwner(measure, successor.id(), null, reason(ended, successor)));
        succession.pass(ended, successor);
    }

    private static String reason(Municipality ended, Municipality successor) {
        return Texts.say(
                "succession.reason",
                Language.FI.locale(),
                ended.name().fi(),
                successor.name().fi());
    }
}
