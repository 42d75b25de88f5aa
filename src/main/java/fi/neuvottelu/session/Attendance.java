package fi.neuvottelu.session;

import fi.neuvottelu.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the attendance list. A guest belongs to no party but may name an organisation; whoever is marked sits in the other side's
 * council, too.
 */
public record Attendance(
        AttendanceKind kind,
        @Nullable PartyId party,
        @Nullable String organisation,
        @Nullable String personName,
        @Nullable String personRole,
        Presence presence,
        boolean dualRole) {}
