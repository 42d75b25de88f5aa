package fi.neuvottelu.earlier;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A negotiation as it was recorded afterwards.
 *
 * @param id below zero, so that it is no session's
 * @param version grows with each correction
 * @param recordedFor the party whose officer recorded it
 * @param writtenFor the same of how it stands now: the host can correct what another has recorded
 * @param recordedBy user id
 */
public record EarlierNegotiation(
        long id,
        int version,
        PartyId host,
        Content content,
        PartyId recordedFor,
        PartyId writtenFor,
        String recordedBy,
        OffsetDateTime recordedAt,
        @Nullable String instance) {
    /**
     * What is recorded of it, judged.
     *
     * @param topics for each Act under which it was called, in their order
     * @param invitedOn null if nobody was invited
     * @param note for readers, null if there is none
     */
    public record Content(
            LocalDate heldOn,
            Map<Act, List<Topic>> topics,
            List<Named> parties,
            @Nullable LocalDate invitedOn,
            OnBehalf.@Nullable Channel invitedBy,
            @Nullable Evidence evidence,
            List<Measure> measures,
            @Nullable String note) {}

    /** A party that was invited, or came, or both. */
    public record Named(PartyId party, boolean invited, boolean came) {}

    /** A document by link or number, and the local day on which somebody saw it. */
    public record Evidence(@Nullable String link, @Nullable String number, LocalDate seenOn) {}

    /** What was agreed and is still open. */
    public record Measure(
            String text, @Nullable PartyId owner, @Nullable LocalDate dueOn) {}
}
