package fi.neuvottelu.earlier;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.earlier.EarlierDraft.ReportForOwner;
import fi.neuvottelu.followup.FollowUp;
import fi.neuvottelu.followup.FollowUpState;
import fi.neuvottelu.followup.FollowUps;
import fi.neuvottelu.followup.ReportDraft;
import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The owner of a measure that was agreed earlier has reported in another way than in its task: no round has a desk for it. */
@Component
class ReportsForOwners {
    private final EarlierNegotiations negotiations;
    private final FollowUps followUps;
    private final OnBehalfTasks tasks;
    private final EarlierLetters letters;
    private final Acting acting;

    ReportsForOwners(
            EarlierNegotiations negotiations,
            FollowUps followUps,
            OnBehalfTasks tasks,
            EarlierLetters letters,
            Acting acting) {
        this.negotiations = negotiations;
        this.followUps = followUps;
        this.tasks = tasks;
        this.letters = letters;
        this.acting = acting;
    }

    /** @throws Refusal for whoever does not coordinate the host, and for a measure that is not followed any more */
    EarlierNegotiation record(Host host, @Nullable EarlierNegotiation negotiation, ReportForOwner typed) {
        if (negotiation == null) {
            throw new Refusal("earlier.unknown");
        }
        if (!acting.isCoordinatorOf(host.id().value())) {
            throw new Refusal("earlier.notYourHost");
        }
        var followUp = negotiations.measuresOf(negotiation.id()).stream()
                .filter(row -> typed.measure() != null && typed.measure() == row.id())
                .flatMap(row -> open(row.id()).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal("earlier.measureNotOpen"));
        var onBehalf = new OnBehalf(
                Typed.oneOf(OnBehalf.Channel.class, typed.channel(), "onBehalf.channelMissing"),
                LocalTimes.date(typed.receivedOn()),
                Typed.needed(Typed.line(typed.saidBy(), Longest.NAME), "onBehalf.saidByMissing"));
        tasks.complete(
                followUp.instance(),
                List.of("reportOnMeasure"),
                new ReportDraft(typed.outcome(), typed.text()),
                onBehalf);
        letters.receipt(negotiation, followUp.owner(), "REPORT", onBehalf);
        return negotiation;
    }

    /** @param measure id of the row of a measure that was agreed earlier */
    Optional<FollowUp> open(long measure) {
        return followUps.ofMeasureAgreedElsewhere(measure).filter(one -> one.state() == FollowUpState.OPEN);
    }
}
