package fi.neuvottelu.answering;

import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a link opens, one of these for each matter. */
interface OpenedByLink {
    Matter matter();

    /**
     * Id of what a letter of this party is about; empty if it is nothing of the party's own.
     *
     * @param named the id that stands in the place of the link, if there is one
     */
    Optional<Long> of(Outgoing letter, @Nullable Long named);

    /** Whether it stands in letters to a person, and not in those to a party. */
    default boolean isOnesOwn() {
        return false;
    }

    /** Ids of what a party can do of this kind about a session: all its links end together. */
    default List<Long> open(long session, PartyId party) {
        return List.of();
    }

    /** What "not ours" is about of what a party has done by such links: those of its receipts end with them. */
    default Map<Matter, List<Long>> receipted(long subject, PartyId party) {
        return Map.of();
    }

    /** Writes to the party again, so that it has another link; the same occasion again writes nothing. */
    default void writeAnew(long subject, PartyId party, String occasion) {}

    /** Ids of what receipts about a session let a party contest: no letter brings such a link anew, but it ends with the others. */
    default List<Long> contestable(long session, PartyId party) {
        return List.of();
    }

    /** Whether something can still be done by it. */
    boolean isOpen(LetterLink link);

    /** @param typed what was refused, to be shown again; {@link TypedByLink#NOTHING} where somebody only looks */
    Shown show(LetterLink link, TypedByLink typed);

    /**
     * Whose word it is.
     *
     * @throws fi.neuvottelu.words.Refusal unless it is written who acts
     */
    default Actor.LinkHolder by(LetterLink link, TypedByLink typed) {
        return new Actor.LinkHolder(link.party().value(), link.host().value(), typed.who());
    }

    /**
     * Whether what was typed would change anything.
     *
     * @throws fi.neuvottelu.words.Refusal if it could not be written down
     */
    default boolean changes(LetterLink link, TypedByLink typed) {
        return true;
    }

    /** Whether just this was done by it, so that nothing can be done any more: a form that was sent twice. */
    default boolean isDone(LetterLink link, TypedByLink typed) {
        return false;
    }

    /**
     * In a transaction.
     *
     * @throws fi.neuvottelu.words.Refusal as the form of the same step does
     */
    void act(LetterLink link, TypedByLink typed, Actor.LinkHolder by);

    /**
     * A page.
     *
     * @param template below {@code templates/page}
     * @param title key of its title
     */
    record Shown(String template, String title, Object facts) {}
}
