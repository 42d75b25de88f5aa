package fi.neuvottelu.planning;

import fi.neuvottelu.words.TextPair;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the coordinator typed into "Plan the round"; text until {@link Plans} has judged it. */
public record PlanDraft(
        @Nullable Attributes attributes,
        @Nullable Boolean silenceApproves,
        @Nullable String organiser,
        @Nullable String contactName,
        @Nullable TextPair contactRole,
        @Nullable String contactEmail,
        @Nullable List<SessionDraft> sessions,
        @Nullable String caseNumber) {

    List<SessionDraft> sessionList() {
        return sessions == null
                ? List.of()
                : sessions.stream().filter(Objects::nonNull).toList();
    }

    /** With the case number as it is now: it can have been recorded elsewhere since. */
    PlanDraft handledUnder(@Nullable String number) {
        return new PlanDraft(
                attributes, silenceApproves, organiser, contactName, contactRole, contactEmail, sessions, number);
    }

    /**
     * The four attributes of the arrangement.
     *
     * @param geography WHOLE_AREA, GROUPS or MUNICIPALITIES
     * @param time SINGLE or CONTINUOUS
     * @param forum whose meetings a continuous round consists of
     * @param content EVERYTHING or THEMES
     * @param times how often each group meets
     * @param form FREE or STANDARD
     * @param questions of the standard form
     */
    public record Attributes(
            @Nullable String geography,
            @Nullable String time,
            @Nullable String forum,
            @Nullable String content,
            @Nullable List<TextPair> themes,
            @Nullable Integer times,
            @Nullable String form,
            @Nullable List<String> questions) {}

    /**
     * One planned session.
     *
     * @param series which time its group meets, from 1; null means the first
     * @param group what its group is called, such as a sub-region; a name for the coordinator, which no letter says
     * @param hus whether HUS is invited; true unless the plan narrows it
     * @param actors ids of the other actors invited; all of the register unless the plan narrows it
     * @param jointWith ids of other hosts who hold the same meeting in rounds of their own
     * @param alsoFor ids of the host's rounds under another Act for which the session counts too
     */
    public record SessionDraft(
            @Nullable Integer series,
            @Nullable TextPair group,
            @Nullable String date,
            @Nullable String from,
            @Nullable String to,
            @Nullable TextPair place,
            @Nullable String link,
            @Nullable List<TextPair> themes,
            @Nullable List<String> topics,
            @Nullable List<String> municipalities,
            @Nullable Boolean hus,
            @Nullable List<String> actors,
            @Nullable List<Long> alsoFor,
            @Nullable List<String> jointWith,
            @Nullable String invitationOn,
            @Nullable String replyBy,
            @Nullable String replyByOthers) {}
}
