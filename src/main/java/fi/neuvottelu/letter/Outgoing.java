package fi.neuvottelu.letter;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the postman's hand.
 *
 * @param attempts counts this one too
 * @param claim tells his from a later one of the same letter
 * @param perhaps how often it perhaps was delivered before
 * @param uselessAfter local day after which it helps nobody; null if it always does
 * @param toEarlier whether it goes to a mailbox that is not the party's any more
 */
public record Outgoing(
        long id,
        LetterKind kind,
        PartyId host,
        @Nullable Long round,
        @Nullable Long session,
        PartyId party,
        List<Language> languages,
        String recipient,
        String subject,
        String body,
        @Nullable String calendar,
        CalendarEntry.@Nullable Method calendarMethod,
        @Nullable Long document,
        String messageId,
        int attempts,
        int claim,
        int perhaps,
        @Nullable LocalDate uselessAfter,
        boolean toEarlier) {
    Outgoing saying(String text) {
        return new Outgoing(
                id,
                kind,
                host,
                round,
                session,
                party,
                languages,
                recipient,
                subject,
                text,
                calendar,
                calendarMethod,
                document,
                messageId,
                attempts,
                claim,
                perhaps,
                uselessAfter,
                toEarlier);
    }

    boolean isOverdue(Clock clock) {
        return uselessAfter != null && LocalTimes.today(clock).isAfter(uselessAfter);
    }
}
