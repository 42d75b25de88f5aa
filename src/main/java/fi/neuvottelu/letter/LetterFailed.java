package fi.neuvottelu.letter;

import fi.neuvottelu.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A letter was given up: the party has no mailbox, the address was refused, or the server could not be reached for
 * 72 hours. Published in the
 * transaction that marks the row.
 */
public record LetterFailed(
        long letter,
        LetterKind kind,
        PartyId host,
        @Nullable Long round,
        @Nullable Long session,
        PartyId party) {
    static LetterFailed of(long id, NewLetter letter) {
        return new LetterFailed(id, letter.kind(), letter.host(), letter.round(), letter.session(), letter.party());
    }
}
