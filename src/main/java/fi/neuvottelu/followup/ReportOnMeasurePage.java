package fi.neuvottelu.followup;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.DonePastItsForm;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.forms.LastWord;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.people.Seen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form "Report on measure": what was agreed, when, and what has been reported so far. */
@Component
class ReportOnMeasurePage implements DonePastItsForm {
    private static final List<LadderStep> REMINDERS = List.of(
            LadderStep.MEASURE_FIRST, LadderStep.MEASURE_SECOND, LadderStep.MEASURE_DUE, LadderStep.MEASURE_OVERDUE);

    private final FollowUps followUps;
    private final Origins origins;
    private final Parties parties;
    private final Ladder ladder;

    ReportOnMeasurePage(FollowUps followUps, Origins origins, Parties parties, Ladder ladder) {
        this.followUps = followUps;
        this.origins = origins;
        this.parties = parties;
        this.ladder = ladder;
    }

    @Override
    public Set<String> steps() {
        return Set.of("reportOnMeasure");
    }

    @Override
    public List<Seen> seen(FormTask task) {
        var followUp = followUps.ofInstance(task.processInstanceId());
        return Seen.one(
                Seen.What.REPORTS,
                "measure/" + followUp.id(),
                followUp.host().value(),
                followUp.owner().value());
    }

    /**
     * @param passed whether the target date has passed
     * @param reminders days on which the owner is reminded
     */
    record Facts(
            String text,
            Name owner,
            @Nullable String ownerRole,
            String dueOn,
            boolean passed,
            List<String> reminders,
            String round,
            Name host,
            String session,
            List<Note> notes) {}

    record Note(FollowUpNote.Kind kind, @Nullable String text, String day) {}

    /** What was reported or asked so far, the oldest first. */
    static List<Note> notes(FollowUps followUps, FollowUp followUp) {
        return followUps.notes(followUp.id()).stream()
                .map(ReportOnMeasurePage::shown)
                .toList();
    }

    @Override
    public Facts facts(FormTask task) {
        var followUp = followUps.ofInstance(task.processInstanceId());
        var host = parties.host(followUp.host());
        return new Facts(
                followUp.text(),
                parties.byId(followUp.owner()).name(),
                followUp.ownerRole(),
                LocalTimes.shown(followUp.dueOn()),
                followUps.today().isAfter(followUp.dueOn()),
                reminders(followUp),
                origins.nameOf(followUp, Language.ofReader()),
                host.name(),
                LocalTimes.shown(origins.dayOf(followUp)),
                notes(followUps, followUp));
    }

    @Override
    public Optional<LastWord> lastWord(FormTask task) {
        return followUps.runningIn(task.processInstanceId()).flatMap(followUp -> followUps.notes(followUp.id()).stream()
                .filter(FollowUpNote::reported)
                .reduce((earlier, later) -> later)
                .map(note -> new LastWord(
                        followUp.owner().value(),
                        note.writtenBy(),
                        note.saidBy() == null ? null : Actor.BY_LINK,
                        note.saidBy(),
                        note.writtenAt())));
    }

    @Override
    public Object firstDraft(FormTask task) {
        return new ReportDraft(null, null);
    }

    private List<String> reminders(FollowUp followUp) {
        return REMINDERS.stream()
                .map(step -> ladder.date(step, followUp.dueOn()).date())
                .map(LocalTimes::shown)
                .toList();
    }

    private static Note shown(FollowUpNote note) {
        return new Note(note.kind(), note.text(), LocalTimes.shown(LocalTimes.dateOf(note.writtenAt())));
    }
}
