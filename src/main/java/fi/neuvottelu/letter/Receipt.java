package fi.neuvottelu.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says to a party for which a coordinator has recorded something, or somebody by the link in a letter, so that it
 * can object.
 */
public record Receipt(
        String roundName,
        String hostName,
        String partyName,
        String what,
        String channel,
        LocalDate receivedOn,
        String saidBy,
        String contact,
        String tasklist,
        Recorded recorded) {
    /** Of what a coordinator has recorded, without its content. */
    public Receipt(
            String roundName,
            String hostName,
            String partyName,
            String what,
            String channel,
            LocalDate receivedOn,
            String saidBy,
            String contact,
            String tasklist) {
        this(roundName, hostName, partyName, what, channel, receivedOn, saidBy, contact, tasklist, Recorded.UNTOLD);
    }

    /**
     * With its content.
     *
     * @param said what was recorded, a line each
     * @param before what it was before, in the same way
     */
    public Receipt saying(List<String> said, List<String> before) {
        return with(recorded.saying(said, before));
    }

    /**
     * It came by the link in a letter, and not from a coordinator.
     *
     * @param place of the link that says that it was not the party; null where there is none
     */
    public Receipt fromALetter(@Nullable String place) {
        return with(recorded.fromALetter(place));
    }

    /** Lines of what was recorded; none where the letter does not repeat it. */
    public List<String> said() {
        return recorded.said();
    }

    public List<String> before() {
        return recorded.before();
    }

    public boolean byLink() {
        return recorded.byLink();
    }

    public @Nullable String notOursHere() {
        return recorded.notOursHere();
    }

    private Receipt with(Recorded otherwise) {
        return new Receipt(
                roundName, hostName, partyName, what, channel, receivedOn, saidBy, contact, tasklist, otherwise);
    }

    /** What was recorded, and by which road. */
    record Recorded(
            List<String> said,
            List<String> before,
            boolean byLink,
            @Nullable String notOursHere) {
        static final Recorded UNTOLD = new Recorded(List.of(), List.of(), false, null);

        Recorded saying(List<String> now, List<String> then) {
            return new Recorded(now, then, byLink, notOursHere);
        }

        Recorded fromALetter(@Nullable String place) {
            return new Recorded(said, before, true, place);
        }
    }
}
