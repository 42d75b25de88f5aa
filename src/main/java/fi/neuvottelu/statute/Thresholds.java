package fi.neuvottelu.statute;

/**
 * From when on an unmet duty is at risk: calendar days before the end of its window. No Act says so; each can be set.
 *
 * @param yearly of duties with a calendar year
 * @param term of duties with a council term
 */
public record Thresholds(Days yearly, Days term) {
    /** Amber 2 September and red 1 November of a year; a year and half a year before the end of a term. */
    public static final Thresholds DEFAULT = new Thresholds(new Days(120, 60), new Days(365, 180));

    /** @throws IllegalArgumentException unless amber comes before red */
    public record Days(int amber, int red) {
        public Days {
            if (red < 0 || amber <= red) {
                throw new IllegalArgumentException("neuvottelu.duties: amber (" + amber
                        + " days) must come before red (" + red + " days) and both before the end");
            }
        }
    }

    public Days of(Duty duty) {
        return duty.period() == Duty.Period.YEAR ? yearly : term;
    }
}
