package fi.neuvottelu.publicity;

/** How a document stands to the Act on the Openness of Government Activities (621/1999). */
public enum Stage {
    /** Nobody has said it, and no rule of ours does. */
    NOT_JUDGED(false),
    /** A note or a draft that was not presented, s. 5(3), or what s. 5(4) leaves outside the Act. */
    NOT_OF_AUTHORITY(false),
    NOT_YET_PUBLIC(false),
    PUBLIC(true),
    /** In the parts that a section names. */
    PARTLY_SECRET(true);

    private final boolean hasDay;

    Stage(boolean hasDay) {
        this.hasDay = hasDay;
    }

    /** Whether there is a day from which it is public, at least in part. */
    boolean hasDay() {
        return hasDay;
    }
}
