package fi.neuvottelu.holiday;

import java.time.LocalDate;

/**
 * A date that another took the place of. Local dates.
 *
 * @param what key of its name, {@code movedDate.<what>}
 */
public record MovedDate(String what, LocalDate before, LocalDate after) {}
