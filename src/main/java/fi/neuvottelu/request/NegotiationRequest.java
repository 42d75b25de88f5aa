package fi.neuvottelu.request;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's request that its county negotiates with it, and what became of it. All dates are local dates.
 *
 * @param topics names of {@link Topic}s with commas between them, in the order of the law
 * @param wishedBy by when the municipality would like to negotiate, null if it does not say
 * @param replyBy target date of ours; the Act sets none
 * @param laterBy by when the county intends to negotiate
 */
public record NegotiationRequest(
        long id,
        PartyId host,
        PartyId municipality,
        String text,
        String topics,
        @Nullable LocalDate wishedBy,
        @Nullable String contactName,
        String contactRole,
        String askedBy,
        Instant askedAt,
        LocalDate replyBy,
        @Nullable LocalDate remindedOn,
        RequestState state,
        @Nullable Reply reply,
        @Nullable String replyText,
        @Nullable Long roundId,
        @Nullable LocalDate laterBy,
        @Nullable String withdrawalReason,
        String instance) {
    public LocalDate askedOn() {
        return LocalTimes.dateOf(askedAt);
    }

    List<Topic> topicList() {
        return topics.isEmpty()
                ? List.of()
                : Stream.of(topics.split(",")).map(Topic::valueOf).toList();
    }

    /** Whom the municipality names: "Veera Virkanen, kunnanjohtaja", or the role alone. */
    String contact() {
        return Stream.of(contactName, contactRole)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
