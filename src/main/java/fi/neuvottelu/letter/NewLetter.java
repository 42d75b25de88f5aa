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
        Leaving leaving,
        Function<Language, Object> content) {
    /** To the party's own mailbox. */
    public NewLetter(
            String once,
            LetterKind kind,
            PartyId host,
            @Nullable Long round,
            @Nullable Long session,
            PartyId party,
            List<Language> languages,
            Function<Language, Object> content) {
        this(once, kind, host, round, session, party, languages, Leaving.to(null), content);
    }

    /** To one mailbox; null for the party's own, which is looked up when the letter is written. */
    public NewLetter(
            String once,
            LetterKind kind,
            PartyId host,
            @Nullable Long round,
            @Nullable Long session,
            PartyId party,
            List<Language> languages,
            @Nullable String recipient,
            Function<Language, Object> content) {
        this(once, kind, host, round, session, party, languages, Leaving.to(recipient), content);
    }

    /** With a registered document. */
    public NewLetter with(@Nullable Long document) {
        return leaving(once, leaving.with(document));
    }

    public NewLetter with(@Nullable CalendarEntry calendar) {
        return leaving(once, leaving.with(calendar));
    }

    /** A reminder of a day: if it could not leave by then, it does not leave. One of a day that has passed is good for three days. */
    public NewLetter remindingOf(LocalDate day) {
        return leaving(once, leaving.until(day));
    }

    /** What else happens until then can go with it. */
    public NewLetter notBefore(@Nullable Instant moment) {
        return leaving(once, leaving.from(moment));
    }

    /** The same to a mailbox that was told before; an occasion of its own. */
    public NewLetter toEarlier(String mailbox, String occasion) {
        return leaving(once + " " + occasion, leaving.toEarlier(mailbox));
    }

    private NewLetter leaving(String occasion, Leaving otherwise) {
        return new NewLetter(occasion, kind, host, round, session, party, languages, otherwise, content);
    }

    /**
     * Where a letter goes, when, and what goes with it.
     *
     * @param recipient one mailbox; null for the party's own
     * @param toEarlier whether the same goes to the party's mailbox of today, and this to one that was told before
     * @param document id in the document register
     * @param notBefore when it may leave; null for at once
     * @param uselessAfter local day after which it helps nobody; null if it always does
     */
    record Leaving(
            @Nullable String recipient,
            boolean toEarlier,
            @Nullable CalendarEntry calendar,
            @Nullable Long document,
            @Nullable Instant notBefore,
            @Nullable LocalDate uselessAfter) {
        static Leaving to(@Nullable String mailbox) {
            return new Leaving(mailbox, false, null, null, null, null);
        }

        Leaving with(@Nullable CalendarEntry entry) {
            return new Leaving(recipient, toEarlier, entry, document, notBefore, uselessAfter);
        }

        Leaving with(@Nullable Long registered) {
            return new Leaving(recipient, toEarlier, calendar, registered, notBefore, uselessAfter);
        }

        Leaving from(@Nullable Instant moment) {
            return new Leaving(recipient, toEarlier, calendar, document, moment, uselessAfter);
        }

        Leaving until(LocalDate day) {
            return new Leaving(recipient, toEarlier, calendar, document, notBefore, day);
        }

        Leaving toEarlier(String mailbox) {
            return new Leaving(mailbox, true, calendar, document, notBefore, uselessAfter);
        }
    }
}
