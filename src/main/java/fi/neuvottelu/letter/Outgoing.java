package fi.neuvottelu.letter;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the postman's hand.
 *
 * @param attempts counts this one too; also tells his claim from a later one of the same letter
 */
record Outgoing(
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
        int attempts) {}
