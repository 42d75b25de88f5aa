package fi.neuvottelu.letter;

import fi.neuvottelu.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the postman's hand.
 *
 * @param attempts counts this one too; also tells his claim from a later one of the same letter
 */
public record Outgoing(
        long id,
        LetterKind kind,
        PartyId host,
        @Nullable Long round,
        @Nullable Long session,
        PartyId party,
        String recipient,
        String subject,
        String body,
        @Nullable String calendar,
        CalendarEntry.@Nullable Method calendarMethod,
        @Nullable Long document,
        String messageId,
        int attempts) {
    Outgoing saying(String text) {
        return new Outgoing(
                id,
                kind,
                host,
                round,
                session,
                party,
                recipient,
                subject,
                text,
                calendar,
                calendarMethod,
                document,
                messageId,
                attempts);
    }
}
