package fi.neuvottelu.statute;

/**
 * Which side has done its part: of a pair, whose negotiation binds both alike (611/2021 s. 14), and where a party takes part in
 * what the host arranges (612/2021 s. 6(4), 615/2021 s. 8(4)).
 *
 * @param host it invited the other, or came
 * @param other of a pair: it asked for a negotiation, answered or came
 */
public record Sides(boolean host, boolean other) {
    /** A duty of one alone. */
    public static final Sides NEITHER = new Sides(false, false);
}
