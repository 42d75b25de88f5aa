package fi.neuvottelu.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the recipient's calendar shall show of a session.
 *
 * @param uid the same for the whole life of one invitation
 * @param sequence grows only when the time, the place or the fact of the session changes (RFC 5545, 3.8.7.4)
 * @param description never a personal link: entries are passed on and shown to colleagues
 * @param organiser mailbox in whose name the letter goes out
 */
public record CalendarEntry(
        Method method,
        String uid,
        int sequence,
        Instant start,
        Instant end,
        String summary,
        @Nullable String description,
        @Nullable String place,
        @Nullable String link,
        String organiserName,
        String organiser) {
    /** What the recipient's calendar is asked to do (RFC 5546). */
    public enum Method {
        REQUEST,
        CANCEL
    }
}
