package fi.neuvottelu.letter;

import java.time.LocalDate;

/** What a letter says to a party for which a coordinator has recorded something, so that it can object. */
public record Receipt(
        String roundName,
        String hostName,
        String partyName,
        String what,
        String channel,
        LocalDate receivedOn,
        String saidBy,
        String contact,
        String tasklist) {}
