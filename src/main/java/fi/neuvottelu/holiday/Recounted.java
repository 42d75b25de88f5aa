package fi.neuvottelu.holiday;

import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.PartyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moved in one session, one invitation, one measure.
 *
 * @param about what people call it
 * @param party whose dates they are, null for the host's own
 */
public record Recounted(PartyId host, Name about, @Nullable PartyId party, List<MovedDate> moved) {}
