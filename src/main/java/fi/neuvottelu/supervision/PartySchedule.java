package fi.neuvottelu.supervision;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days on which the people of a party are told what is still open with it: our own rule. */
interface PartySchedule {
    /** What stands open on a local day: of each row of days the latest that has passed. */
    Stream<Due> open(LocalDate today);

    /** What would be told from one local day to another if nothing changed from now on; nothing is sent. */
    Stream<Due> rehearse(LocalDate from, LocalDate to);
}
