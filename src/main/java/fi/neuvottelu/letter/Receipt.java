package fi.neuvottelu.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * What a letter says to a party for which a coordinator has recorded something, so that it can object.
 *
 * @param said what was recorded, a line each
 */
public record Receipt(
        String roundName,
        String hostName,
        String partyName,
        String what,
        String channel,
        LocalDate receivedOn,
        String saidBy,
        List<String> said,
        String contact,
        String tasklist) {
    /** Of what says itself by its name. */
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
        this(roundName, hostName, partyName, what, channel, receivedOn, saidBy, List.of(), contact, tasklist);
    }
}
