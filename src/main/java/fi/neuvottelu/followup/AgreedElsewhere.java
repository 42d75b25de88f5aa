package fi.neuvottelu.followup;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Act;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure that was agreed in a negotiation held before the tool was used or elsewhere, and is still open.
 *
 * @param id of its row at whoever recorded the negotiation
 * @param agreedOn local day of the negotiation
 */
public record AgreedElsewhere(
        long id,
        PartyId host,
        Act act,
        LocalDate agreedOn,
        String text,
        PartyId owner,
        @Nullable LocalDate dueOn) {}
