package fi.neuvottelu.followup;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.OfficeHours;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.engine.Variable;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.people.Handover;
import fi.neuvottelu.people.Organisations;
import fi.neuvottelu.round.RoundVariables;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the application tells the process of a follow-up. */
@Component
class FollowUpProcess {
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FollowUps followUps;
    private final Origins origins;
    private final Parties parties;
    private final Organisations organisations;
    private final Handover handover;
    private final Ladder ladder;

    FollowUpProcess(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            FollowUps followUps,
            Origins origins,
            Parties parties,
            Organisations organisations,
            Handover handover,
            Ladder ladder) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.followUps = followUps;
        this.origins = origins;
        this.parties = parties;
        this.organisations = organisations;
        this.handover = handover;
        this.ladder = ladder;
    }

    void start(FollowUp followUp) {
        var owner = parties.byId(followUp.owner());
        var host = parties.host(followUp.host());
        letIn(owner, host);
        var variables = origins.variablesOf(followUp, host);
        variables.put(FollowUpVariables.FOLLOW_UP.name(), followUp.id());
        variables.put(FollowUpVariables.OWNER.name(), followUp.owner().value());
        variables.put(
                RoundVariables.LANGUAGES.name(),
                RoundVariables.languages(LetterLanguages.of(parties.host(followUp.host()), owner)));
        variables.putAll(dates(followUp));
        var name =
                variables.get(RoundVariables.ROUND_NAME.name()) + " " + WrittenDate.inFigures(origins.dayOf(followUp))
                        + " · " + owner.name().fi();
        var instance = runtime.startProcessInstanceByKey("follow-up", name, variables);
        if (!followUps.runsIn(followUp.id(), instance.getId())) {
            throw new IllegalStateException("follow-up " + followUp.id() + " runs already");
        }
    }

    /** The moments that the model waits for, as the engine takes them. */
    Map<String, Object> dates(FollowUp followUp) {
        var dates = new HashMap<String, Object>();
        put(dates, "dueBy", OfficeHours.endOf(followUp.dueOn()));
        put(dates, "firstNotice", letters(LadderStep.MEASURE_FIRST, followUp));
        put(dates, "secondNotice", letters(LadderStep.MEASURE_SECOND, followUp));
        put(dates, "dueNotice", letters(LadderStep.MEASURE_DUE, followUp));
        put(dates, "overdueNotice", letters(LadderStep.MEASURE_OVERDUE, followUp));
        return dates;
    }

    void ownerReplaced(FollowUp followUp) {
        if (followUp.instance() == null) {
            return;
        }
        letIn(parties.byId(followUp.owner()), parties.host(followUp.host()));
        runtime.setVariable(
                followUp.instance(),
                FollowUpVariables.OWNER.name(),
                followUp.owner().value());
        for (var task :
                tasks.createTaskQuery().processInstanceId(followUp.instance()).list()) {
            handover.pass(task, null, followUp.owner().value());
        }
    }

    /** The people of an owner see its task at this host, though it may never have been invited there. */
    private void letIn(Party owner, Host host) {
        organisations.ensure(owner.id().value(), owner.name().both());
        organisations.negotiatesWith(owner.id().value(), host.id().value());
    }

    private Instant letters(LadderStep step, FollowUp followUp) {
        return OfficeHours.lettersLeave(ladder.date(step, followUp.dueOn()).date());
    }

    private static void put(Map<String, Object> into, String name, Instant moment) {
        into.put(name, Variable.moment(name).written(moment));
    }
}
