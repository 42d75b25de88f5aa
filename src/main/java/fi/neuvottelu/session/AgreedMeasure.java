package fi.neuvottelu.session;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure that the parties agreed on in a session: 612/2021 s. 7(4). It may still lack an owner or a date.
 *
 * @param agendaPoint at which the minutes agreed on it; null if it stands in the record
 */
public record AgreedMeasure(
        long id,
        String text,
        @Nullable PartyId owner,
        @Nullable String ownerRole,
        @Nullable LocalDate dueOn,
        @Nullable String agendaPoint) {

    public AgreedMeasure of(PartyId other, @Nullable String role) {
        return new AgreedMeasure(id, text, other, role, dueOn, agendaPoint);
    }
}
