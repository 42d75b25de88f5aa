package fi.neuvottelu.decision;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The result of one session before the bodies of one party.
 *
 * @param dueOn target date of our own, never a time limit of law
 */
public record Decision(
        long id,
        PartyId host,
        long roundId,
        long sessionId,
        PartyId party,
        DecisionState state,
        LocalDate dueOn,
        @Nullable String instance,
        @Nullable LocalDate remindedOn,
        @Nullable String reasonNotTaken,
        @Nullable String recordedBy) {}
