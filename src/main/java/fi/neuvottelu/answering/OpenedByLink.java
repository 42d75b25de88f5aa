package fi.neuvottelu.answering;

import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.people.Actor;
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

    /**
     * Who acts, by name and role.
     *
     * @throws fi.neuvottelu.words.Refusal unless she has written it, where it is not known
     */
    default String who(LetterLink link, TypedByLink typed) {
        return typed.who();
    }

    /** Whether something can still be done by it. */
    boolean isOpen(LetterLink link);

    /** @param typed what was refused, to be shown again; null where somebody only looks */
    Shown show(LetterLink link, @Nullable TypedByLink typed);

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
