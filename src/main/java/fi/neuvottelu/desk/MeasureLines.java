package fi.neuvottelu.desk;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.desk.Overview.MeasureLine;
import fi.neuvottelu.desk.Overview.PartyChoice;
import fi.neuvottelu.followup.FollowUp;
import fi.neuvottelu.followup.FollowUps;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.session.AgreedMeasure;
import fi.neuvottelu.session.Sessions;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The agreed measures of a round: what has become of those that are followed, then those not followed. */
@Component
class MeasureLines {
    private final FollowUps followUps;
    private final Sessions sessions;

    MeasureLines(FollowUps followUps, Sessions sessions) {
        this.followUps = followUps;
        this.sessions = sessions;
    }

    List<MeasureLine> of(Round round, Function<PartyId, Party> known) {
        var followed = followUps.ofRound(round.id());
        var begun = followed.stream().map(FollowUp::measureId).collect(Collectors.toSet());
        var others = sessions.ofRound(round.id()).stream()
                .flatMap(session -> sessions.measures(session.id()).stream())
                .filter(measure -> !begun.contains(measure.id()));
        return Stream.concat(followed.stream().map(one -> line(one, known)), others.map(one -> line(one, known)))
                .toList();
    }

    /** Who answers to the host for what was agreed elsewhere: it gets fresh links at the desk, invited or not. */
    List<PartyChoice> ownersElsewhere(Round round, Function<PartyId, Party> known) {
        return followUps.ownersElsewhere(round.host()).stream()
                .map(known)
                .map(owner -> new PartyChoice(
                        owner.id().value(),
                        owner.name().inReadersLanguage(),
                        owner.kind().name()))
                .sorted(ByName.ofReader(PartyChoice::name))
                .toList();
    }

    private static MeasureLine line(FollowUp one, Function<PartyId, Party> known) {
        return new MeasureLine(
                Objects.requireNonNull(one.measureId()),
                one.text(),
                known.apply(one.owner()).name().inReadersLanguage(),
                one.ownerRole(),
                LocalTimes.shown(one.dueOn()),
                one.state().name());
    }

    private static MeasureLine line(AgreedMeasure one, Function<PartyId, Party> known) {
        return new MeasureLine(
                one.id(),
                one.text(),
                one.owner() == null ? null : known.apply(one.owner()).name().inReadersLanguage(),
                one.ownerRole(),
                one.dueOn() == null ? null : LocalTimes.shown(one.dueOn()),
                one.owner() == null ? "WITHOUT_OWNER" : "NOT_YET_FOLLOWED");
    }
}
