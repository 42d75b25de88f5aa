package fi.neuvottelu.statute;

/**
 * What each side of a pair did for their negotiation, which binds both alike: 611/2021 s. 14.
 *
 * @param host the county invited the municipality, or came
 * @param other the municipality asked for a negotiation, answered or came
 */
public record Sides(boolean host, boolean other) {
    /** A duty that is not laid on two. */
    static final Sides NEITHER = new Sides(false, false);
}
