package fi.neuvottelu.earlier;

import fi.neuvottelu.earlier.EarlierNegotiation.Content;
import fi.neuvottelu.followup.AgreedElsewhere;
import fi.neuvottelu.followup.FollowingUp;
import fi.neuvottelu.words.Refusal;
import org.springframework.stereotype.Component;

/** What was agreed earlier and is still open is followed like every other measure, as soon as somebody answers for it. */
@Component
class FollowingEarlierMeasures {
    private final EarlierNegotiations negotiations;
    private final FollowingUp following;

    FollowingEarlierMeasures(EarlierNegotiations negotiations, FollowingUp following) {
        this.negotiations = negotiations;
        this.following = following;
    }

    void begin(EarlierNegotiation negotiation) {
        var content = negotiation.content();
        var act = content.topics().keySet().iterator().next();
        for (var row : negotiations.measuresOf(negotiation.id())) {
            if (row.owner() != null) {
                following.begin(new AgreedElsewhere(
                        row.id(), negotiation.host(), act, content.heldOn(), row.text(), row.owner(), row.dueOn()));
            }
        }
    }

    /** @throws Refusal if one is changed or left out that its owner has been asked about already */
    void refuseChanged(EarlierNegotiation before, Content content) {
        negotiations.measuresOf(before.id()).stream()
                .filter(row ->
                        following.follows(row.id()) && !content.measures().contains(row.measure()))
                .findFirst()
                .ifPresent(row -> {
                    throw new Refusal("earlier.measureFollowed", row.text());
                });
    }
}
