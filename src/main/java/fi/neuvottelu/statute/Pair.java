package fi.neuvottelu.statute;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A county and one of its municipalities, who owe each other a negotiation once a council term: 611/2021 s. 14.
 *
 * @param invitedOn local days of the counting sessions to which the county invited the municipality: the county's side
 * @param attendedOn local days of those that both attended: the municipality's side
 * @param topics dealt with in the sessions that both attended
 * @param held both were at one table in the term
 * @param complete held, and all statutory topics dealt with
 */
public record Pair(
        PartyId municipality,
        List<LocalDate> invitedOn,
        List<LocalDate> attendedOn,
        Set<Topic> topics,
        Statement held,
        Statement complete) {}
