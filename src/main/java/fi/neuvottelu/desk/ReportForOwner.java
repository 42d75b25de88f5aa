package fi.neuvottelu.desk;

import fi.neuvottelu.followup.FollowUps;
import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The owner of a measure has reported in another way than in its task. */
@Component
class ReportForOwner implements DeskAction {
    private final FollowUps followUps;
    private final OnBehalfTasks tasks;
    private final Receipts receipts;

    ReportForOwner(FollowUps followUps, OnBehalfTasks tasks, Receipts receipts) {
        this.followUps = followUps;
        this.tasks = tasks;
        this.receipts = receipts;
    }

    @Override
    public String name() {
        return "REPORT_FOR_OWNER";
    }

    @Override
    public boolean onBehalf() {
        return true;
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var followUp = followUps.ofRound(round.id()).stream()
                .filter(one -> one.measureId() != null && one.measureId().equals(draft.measure()))
                .findFirst()
                .orElseThrow(() -> new Refusal("desk.measureMissing"));
        var onBehalf = Needed.onBehalf(draft);
        tasks.complete(
                followUp.instance(),
                List.of("reportOnMeasure"),
                Needed.chosen(draft.report(), "measure.outcomeMissing"),
                onBehalf);
        receipts.send(round, Objects.requireNonNull(followUp.sessionId()), followUp.owner(), "REPORT", onBehalf);
    }
}
