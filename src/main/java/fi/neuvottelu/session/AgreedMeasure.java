package fi.neuvottelu.session;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A measure that the parties agreed on in a session: 612/2021 s. 7(4). It may still lack an owner or a date. */
public record AgreedMeasure(
        long id,
        String text,
        @Nullable PartyId owner,
        @Nullable String ownerRole,
        @Nullable LocalDate dueOn) {}
