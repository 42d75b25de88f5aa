package fi.neuvottelu.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * What a letter says to a party after its own people have handed something in: what arrived, and until when it can be changed.
 *
 * @param day of the session that it is about
 * @param what was handed in
 * @param said its content, a line each
 * @param next until when it can be changed, and what follows
 */
public record Answered(
        String roundName,
        LocalDate day,
        String hostName,
        String partyName,
        String what,
        LocalDate receivedOn,
        List<String> said,
        List<String> next,
        String contact,
        String tasklist) {}
