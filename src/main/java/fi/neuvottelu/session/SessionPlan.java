package fi.neuvottelu.session;

import fi.neuvottelu.words.TextPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and where a session shall be held, and the dates of its letters (local dates, Europe/Helsinki).
 *
 * @param invitationOn first day on which invitations leave
 * @param replyBy reply date of municipalities and HUS
 * @param replyByOthers reply date of other actors
 */
public record SessionPlan(
        Instant startsAt,
        Instant endsAt,
        TextPair place,
        @Nullable String link,
        List<TextPair> themes,
        LocalDate invitationOn,
        LocalDate replyBy,
        LocalDate replyByOthers) {}
