package fi.neuvottelu.forms;

import fi.neuvottelu.people.Actor;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.words.Refusal;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has handed in. It opens only to a step that says for whom it counts: whoever may not act there is refused
 * before a word of it is read.
 */
public final class Taken<T> {
    private final T content;
    private final Actor by;

    private Taken(T content, Actor by) {
        this.content = content;
        this.by = by;
    }

    public static <T> Taken<T> by(Actor actor, T content) {
        return new Taken<>(content, actor);
    }

    /** How it reached the coordinator who recorded it for a party; null if the party handed it in itself. */
    public @Nullable OnBehalf onBehalf() {
        return by.onBehalf();
    }

    /** By name and role, who handed it in by the link in a letter; null if it came by another way. */
    public @Nullable String byLink() {
        return by.byLink();
    }

    /** @throws Refusal {@code host.notYours} unless she runs the rounds of this host */
    public T forHost(String host) {
        return forHost(host, "host.notYours");
    }

    /** @throws Refusal of this key unless she runs the rounds of this host */
    public T forHost(String host, String refusal, Object... arguments) {
        return ifMay((actor, anything) -> actor.runs(host), refusal, arguments);
    }

    /** @throws Refusal {@code answer.notYours} unless it is the word of this party */
    public T forParty(String party, String host) {
        return ifMay((actor, anything) -> actor.speaksFor(party, host), "answer.notYours");
    }

    /** @throws Refusal {@code approval.notYours} unless she decides in this seat */
    public T forSeat(long seat, @Nullable String user, String party, String host) {
        return ifMay((actor, anything) -> actor.holds(seat, user, party, host), "approval.notYours");
    }

    /**
     * Where the content itself names for whom it shall count.
     *
     * @throws Refusal of this key unless she may
     */
    public T ifMay(BiPredicate<Actor, T> may, String refusal, Object... arguments) {
        if (!may.test(by, content)) {
            throw new Refusal(refusal, arguments);
        }
        return content;
    }
}
