package fi.neuvottelu.invitation;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a letter says of the session that it is about, in one language; times are local.
 *
 * @param partyName whose invitation it is about
 * @param contact who answers questions
 */
public record AboutSession(
        String roundName,
        String hostName,
        String partyName,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        String contact,
        String tasklist,
        LocalDate writtenOn) {}
