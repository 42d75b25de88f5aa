package fi.neuvottelu.beginning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The local day on which a host began with the service.
 *
 * @param host id of the party
 * @param setBy id of the administrator, null where the application set it
 */
record FirstDay(String host, LocalDate firstDay, @Nullable String setBy, Instant setAt) {}
