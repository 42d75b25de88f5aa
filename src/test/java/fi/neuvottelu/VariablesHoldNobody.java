package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;

/** Variables outlive their instance in the engine's history for ten years, and nobody takes anything out of them. */
final class VariablesHoldNobody {
    /**
     * Ids, dates, flags and the name of the round; whoever adds one says here that it tells nothing of anybody. An
     * {@code approver} is a user id, as the assignee of the task that it makes.
     */
    private static final Set<String> KNOWN = Set.of(
            "act",
            "agreedDate",
            "anotherReview",
            "answered",
            "approvalBy",
            "approvalReminder",
            "approvalSilence",
            "approveBy",
            "approver",
            "approvers",
            "confirmation",
            "confirmedBy",
            "coordinators",
            "correctableUntil",
            "decision",
            "decisionBy",
            "detailsDay",
            "draft",
            "draftBy",
            "dueBy",
            "dueNotice",
            "finished",
            "firstNotice",
            "firstReminder",
            "followUp",
            "held",
            "holiday",
            "host",
            "invitation",
            "invitationDay",
            "languages",
            "languagesOfMunicipality",
            "loopCounter",
            "materialDay",
            "municipality",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "nrOfInstances",
            "overdueNotice",
            "owner",
            "partiesToInvite",
            "partiesToRelease",
            "partiesToTell",
            "mendBy",
            "party",
            "recordBy",
            "reminder",
            "replyBy",
            "returned",
            "review",
            "reviewBy",
            "reviewEnd",
            "reviewReminder",
            "reviewSilence",
            "round",
            "roundAction",
            "roundName",
            "secondNotice",
            "secondReminder",
            "session",
            "sessionEnd",
            "sessionStart",
            "silenceAccepted",
            "silenceReport",
            "silentListDay",
            "withdrawn");

    private VariablesHoldNobody() {}

    /** @param told as {@link #of} was, before the story began */
    static void after(HistoryService history, Set<String> told) {
        var names = new TreeSet<String>();
        for (HistoricVariableInstance variable : all(history)) {
            if (told.contains(variable.getId())) {
                continue;
            }
            names.add(variable.getName());
            assertThat(String.valueOf(variable.getValue()))
                    .as(variable.getName())
                    .doesNotContain(EveryStep.MARK, "ǂ", "Henkilö", "@", ".example", "Pekka", "Kaisa", "Veera", "Čech");
        }
        assertThat(KNOWN).containsAll(names);
    }

    /** Ids of all that the history has. */
    static Set<String> of(HistoryService history) {
        return all(history).stream().map(HistoricVariableInstance::getId).collect(Collectors.toSet());
    }

    private static List<HistoricVariableInstance> all(HistoryService history) {
        return history.createHistoricVariableInstanceQuery().list();
    }
}
