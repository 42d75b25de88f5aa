package fi.neuvottelu.statute;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A county and one of its municipalities, who owe each other a negotiation once a council term: 611/2021 s. 14.
 *
 * @param invitedOn local days of the county's invitations to the municipality: the county's side
 * @param attendedOn local days of the counting sessions that both attended: the municipality's side
 * @param topics dealt with in the sessions that both attended
 * @param held both were at one table in the term
 * @param complete held, and all statutory topics dealt with
 * @param remarks what each side did
 */
public record Pair(
        PartyId municipality,
        List<LocalDate> invitedOn,
        List<LocalDate> attendedOn,
        Set<Topic> topics,
        Statement held,
        Statement complete,
        boolean awaitsMinutes,
        Sides sides,
        List<Missing> remarks) {}
