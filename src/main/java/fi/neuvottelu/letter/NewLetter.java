package fi.neuvottelu.letter;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A letter to be written and sent.
 *
 * @param once names the occasion: a second letter with the same key is not written, so none goes out twice
 * @param host on whose behalf it is sent
 * @param languages in the order in which they stand in the letter
 * @param recipient one mailbox; null for the party's own, which is looked up when the letter is written
 * @param document id in the document register of what goes along
 * @param notBefore when it may leave; null for at once
 * @param toEarlier whether the same goes to the party's mailbox of today, and this to one that was told before
 * @param uselessAfter local day after which it helps nobody; null if it always does
 * @param content what the template of this kind reads as {@code l}, in one language
 */
public record NewLetter(
        String once,
        LetterKind kind,
        PartyId host,
        @Nullable Long round,
        @Nullable Long session,
        PartyId party,
        List<Language> languages,
        @Nullable String recipient,
        Function<Language, Object> content,
        @Nullable CalendarEntry calendar,
        @Nullable Long document,
        @Nullable LocalDate uselessAfter,
        @Nullable Instant notBefore,
        boolean toEarlier) {
    public NewLetter(
            String once,
            LetterKind kind,
            PartyId host,
            @Nullable Long round,
            @Nullable Long session,
            PartyId party,
            List<Language> languages,
            @Nullable String recipient,
            Function<Language, Object> content,
            @Nullable CalendarEntry calendar) {
        this(once, kind, host, round, session, party, languages, recipient, content, calendar, null, null, null, false);
    }

    /** With a registered document. */
    public NewLetter with(@Nullable Long registered) {
        return new NewLetter(
                once,
                kind,
                host,
                round,
                session,
                party,
                languages,
                recipient,
                content,
                calendar,
                registered,
                uselessAfter,
                notBefore,
                toEarlier);
    }

    public NewLetter with(@Nullable CalendarEntry entry) {
        return new NewLetter(
                once,
                kind,
                host,
                round,
                session,
                party,
                languages,
                recipient,
                content,
                entry,
                document,
                uselessAfter,
                notBefore,
                toEarlier);
    }

    /** A reminder of a day: if it could not leave by then, it does not leave. One of a day that has passed is good for three days. */
    public NewLetter remindingOf(LocalDate day) {
        return new NewLetter(
                once, kind, host, round, session, party, languages, recipient, content, calendar, document, day,
                notBefore, toEarlier);
    }

    /** What else happens until then can go with it. */
    public NewLetter notBefore(@Nullable Instant moment) {
        return new NewLetter(
                once,
                kind,
                host,
                round,
                session,
                party,
                languages,
                recipient,
                content,
                calendar,
                document,
                uselessAfter,
                moment,
                toEarlier);
    }

    /** The same to a mailbox that was told before; an occasion of its own. */
    public NewLetter toEarlier(String mailbox, String occasion) {
        return new NewLetter(
                once + " " + occasion,
                kind,
                host,
                round,
                session,
                party,
                languages,
                mailbox,
                content,
                calendar,
                document,
                uselessAfter,
                notBefore,
                true);
    }

    /** To the party's own mailbox. */
    public NewLetter(
            String once,
            LetterKind kind,
            PartyId host,
            @Nullable Long round,
            @Nullable Long session,
            PartyId party,
            List<Language> languages,
            Function<Language, Object> content,
            @Nullable CalendarEntry calendar) {
        this(once, kind, host, round, session, party, languages, null, content, calendar);
    }
}
