package fi.neuvottelu.people;

import java.time.LocalDate;

/**
 * How an answer that a coordinator records for a party reached her.
 *
 * @param receivedOn local date on which the party gave it
 * @param saidBy who gave it, by name or role
 */
public record OnBehalf(Channel channel, LocalDate receivedOn, String saidBy) {
    /** The way it came. */
    public enum Channel {
        PHONE,
        EMAIL,
        LETTER,
        IN_PERSON
    }
}
