package fi.neuvottelu.invitation;

import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.TextPair;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One point of an agenda, as its row keeps it.
 *
 * @param headings what is taken up under it, one a line
 * @param topics of the Act of the session's own round, separated by commas
 * @param templatePoint its number in the template, if it comes from there, and the template's version
 * @param roundId the other round for which the session counts, if the point is for it
 * @param proposalId the party's proposal that it was taken from
 */
record AgendaItem(
        String pointKey,
        AgendaItemKind kind,
        TextPair title,
        TextPair headings,
        @Nullable Integer minutesPlanned,
        @Nullable String presenter,
        @Nullable String link,
        @Nullable String topics,
        @Nullable Integer templatePoint,
        @Nullable Integer templateVersion,
        @Nullable Long roundId,
        @Nullable Long proposalId) {

    static AgendaItem plain(String key, AgendaItemKind kind, TextPair title) {
        return new AgendaItem(key, kind, title, TextPair.NONE, null, null, null, null, null, null, null, null);
    }

    static AgendaItem also(long round, TextPair title) {
        return new AgendaItem(
                "also-" + round,
                AgendaItemKind.ALSO,
                title,
                TextPair.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                round,
                null);
    }

    static AgendaItem proposed(AgendaProposal proposal) {
        return new AgendaItem(
                proposal.pointKey(),
                AgendaItemKind.PROPOSED,
                TextPair.of(proposal.text()),
                TextPair.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                proposal.id());
    }

    static @Nullable String written(Collection<Topic> topics) {
        return topics.isEmpty()
                ? null
                : topics.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    Set<Topic> topicSet() {
        return topics == null || topics.isBlank()
                ? Set.of()
                : List.of(topics.split(",")).stream()
                        .map(Topic::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }

    /** The same point, as it is typed now. */
    AgendaItem saying(
            TextPair itsTitle,
            TextPair itsHeadings,
            @Nullable Integer itsMinutes,
            @Nullable String itsPresenter,
            @Nullable String itsLink,
            Collection<Topic> itsTopics) {
        return new AgendaItem(
                pointKey,
                kind,
                itsTitle,
                itsHeadings,
                itsMinutes,
                itsPresenter,
                itsLink,
                written(itsTopics),
                templatePoint,
                templateVersion,
                roundId,
                proposalId);
    }

    boolean isOfTemplate(int point) {
        return kind == AgendaItemKind.TEMPLATE && templatePoint != null && templatePoint == point;
    }
}
