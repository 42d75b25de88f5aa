package fi.neuvottelu.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * What a letter says to a party for which a coordinator has recorded something, or somebody by the link in a letter, so that it
 * can object.
 *
 * @param said what was recorded by a link, a line each; none where a coordinator recorded it
 * @param before what it was before, in the same way
 */
public record Receipt(
        String roundName,
        String hostName,
        String partyName,
        String what,
        String channel,
        LocalDate receivedOn,
        String saidBy,
        String contact,
        String tasklist,
        List<String> said,
        List<String> before) {
    /** Of what a coordinator has recorded. */
    public Receipt(
            String roundName,
            String hostName,
            String partyName,
            String what,
            String channel,
            LocalDate receivedOn,
            String saidBy,
            String contact,
            String tasklist) {
        this(
                roundName,
                hostName,
                partyName,
                what,
                channel,
                receivedOn,
                saidBy,
                contact,
                tasklist,
                List.of(),
                List.of());
    }
}
