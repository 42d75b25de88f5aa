package fi.neuvottelu.desk;

import fi.neuvottelu.followup.ReportDraft;
import fi.neuvottelu.invitation.AgendaDraft;
import fi.neuvottelu.invitation.AnswerDraft;
import fi.neuvottelu.minutes.ApprovalDraft;
import fi.neuvottelu.minutes.ReviewDraft;
import fi.neuvottelu.planning.PlanDraft;
import fi.neuvottelu.undelivered.Settling;
import fi.neuvottelu.words.TextPair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the coordinator typed into "Run the round": one action and what it needs; the rest is empty. */
record ActionDraft(
        @Nullable String action,
        @Nullable Long session,
        PlanDraft.@Nullable SessionDraft plan,
        @Nullable List<SessionChange> changes,
        @Nullable AgendaDraft agenda,
        @Nullable String party,
        @Nullable List<String> parties,
        @Nullable Long to,
        @Nullable Long letter,
        @Nullable String email,
        @Nullable Settling settling,
        @Nullable AnswerDraft answer,
        @Nullable List<PartyAnswer> answers,
        @Nullable ReviewDraft review,
        @Nullable ApprovalDraft approval,
        @Nullable ReportDraft report,
        @Nullable Integer seat,
        @Nullable Long measure,
        @Nullable String owner,
        @Nullable String ownerRole,
        @Nullable String name,
        @Nullable String userId,
        @Nullable String channel,
        @Nullable String receivedOn,
        @Nullable String saidBy,
        @Nullable TextPair message,
        @Nullable TextPair reason) {}
