package fi.neuvottelu.letter;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the dispatch register, without the text.
 *
 * @param recipient null if the party had no mailbox when the letter was written; then it has failed
 * @param perhaps how often it perhaps was delivered without our knowledge
 * @param held why it waits for somebody to look at it; null unless it does
 * @param serverAnswer the last thing the mail server said, or the name of the file; may hold the address
 * @param sentAt when the mail server took the letter or somebody handed it over, null until then
 */
public record Dispatch(
        long id,
        String once,
        LetterKind kind,
        PartyId host,
        @Nullable Long round,
        @Nullable Long session,
        PartyId party,
        List<Language> languages,
        @Nullable String recipient,
        String subject,
        CalendarEntry.@Nullable Method calendarMethod,
        String messageId,
        State state,
        int attempts,
        int perhaps,
        @Nullable Held held,
        Instant nextAttemptAt,
        @Nullable String serverAnswer,
        Instant queuedAt,
        @Nullable Instant sentAt) {
    /** Where a letter is on its way. */
    public enum State {
        QUEUED,
        SENDING,
        SENT,
        FAILED,
        WITHDRAWN
    }
}
