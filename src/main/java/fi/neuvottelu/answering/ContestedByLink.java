package fi.neuvottelu.answering;

import fi.neuvottelu.people.Actor;
import org.jspecify.annotations.Nullable;

/** "This was not us", said of what came by a link and whose receipt shows what it was. */
interface ContestedByLink extends OpenedByLink {
    Contested standing(long subject);

    /** @param seen of what was shown */
    void disown(long subject, @Nullable String seen, Actor.LinkHolder by);

    @Override
    default Shown show(LetterLink link, TypedByLink typed) {
        return new Shown("letter-contested", "byLink.contested.title", standing(link.subject()));
    }

    @Override
    default void act(LetterLink link, TypedByLink typed, Actor.LinkHolder by) {
        disown(link.subject(), typed.one(Contested.SEEN), by);
    }
}
