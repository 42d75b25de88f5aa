package fi.neuvottelu.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says to a party for which a coordinator has recorded something, or somebody by the link in a letter, so that it
 * can object.
 *
 * @param said what was recorded, a line each; none where the letter does not repeat it
 * @param before what it was before, in the same way
 * @param byLink whether it came by the link in a letter, and not from a coordinator
 * @param notOursHere the place of the link that says that it was not the party; null where there is none
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
        List<String> before,
        boolean byLink,
        @Nullable String notOursHere) {
    /** Of what nobody can contest by a link. */
    public Receipt(
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
            List<String> before,
            boolean byLink) {
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
                said,
                before,
                byLink,
                null);
    }

    /** Of what came by a link. */
    public Receipt(
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
        this(roundName, hostName, partyName, what, channel, receivedOn, saidBy, contact, tasklist, said, before, true);
    }

    /** @param place of the link that says that it was not the party */
    public Receipt contestedBy(@Nullable String place) {
        return new Receipt(
                roundName,
                hostName,
                partyName,
                what,
                channel,
                receivedOn,
                saidBy,
                contact,
                tasklist,
                said,
                before,
                byLink,
                place);
    }

    /** Of what a coordinator has recorded, without its content. */
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
                List.of(),
                false);
    }
}
