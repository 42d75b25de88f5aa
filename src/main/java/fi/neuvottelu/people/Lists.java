package fi.neuvottelu.people;

/** By which the lists of Tasklist tell tasks apart: the engine's priority of a task, which people neither see nor set. */
public final class Lists {
    /** Of a task that nobody has to do: an answer can be changed, a record corrected. All others have more. */
    public static final int MAY = 0;

    private Lists() {}
}
