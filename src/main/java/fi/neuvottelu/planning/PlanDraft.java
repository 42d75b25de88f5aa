package fi.neuvottelu.planning;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the coordinator typed into "Plan the round"; text until {@link Plans} has judged it. */
public record PlanDraft(
        @Nullable String arrangement,
        @Nullable Boolean silenceApproves,
        @Nullable String organiser,
        @Nullable String contactName,
        @Nullable String contactRole,
        @Nullable String contactEmail,
        @Nullable List<SessionDraft> sessions) {

    List<SessionDraft> sessionList() {
        return sessions == null
                ? List.of()
                : sessions.stream().filter(Objects::nonNull).toList();
    }

    /**
     * One planned session.
     *
     * @param hus whether HUS is invited; true unless the plan narrows it
     * @param actors ids of the other actors invited; all of the register unless the plan narrows it
     */
    public record SessionDraft(
            @Nullable String date,
            @Nullable String from,
            @Nullable String to,
            @Nullable String place,
            @Nullable String link,
            @Nullable List<String> themes,
            @Nullable List<String> topics,
            @Nullable List<String> municipalities,
            @Nullable Boolean hus,
            @Nullable List<String> actors,
            @Nullable String invitationOn,
            @Nullable String replyBy,
            @Nullable String replyByOthers) {}
}
