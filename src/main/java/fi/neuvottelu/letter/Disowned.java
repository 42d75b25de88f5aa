package fi.neuvottelu.letter;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What a letter says to a host after a party has said of something that came by a link that it was not its own.
 *
 * @param what it is
 * @param by who says so, by name and role, as they were written
 * @param said what is said not to be the party's, a line each
 * @param undone whether it does not stand any more
 * @param now what stands instead, in the same way; none if nothing does
 */
public record Disowned(
        String roundName,
        String hostName,
        String partyName,
        String what,
        String by,
        LocalDate on,
        LocalTime at,
        List<String> said,
        boolean undone,
        List<String> now,
        String tasklist) {}
