package fi.neuvottelu.statute;

import fi.neuvottelu.engine.Texts;
import java.util.Locale;

/**
 * A place in the law: 612/2021 s. 7(4).
 *
 * @param act its number in the Statutes of Finland
 */
public record Section(String act, int section, int subsection) {
    /** A county negotiates yearly with its municipalities and other actors. */
    public static final Section COUNTY_NEGOTIATES = of612(7, 4);

    /** An Uusimaa county negotiates with HUS too. */
    public static final Section COUNTY_NEGOTIATES_WITH_HUS = of612(7, 5);

    /** Helsinki negotiates yearly with HUS and other actors. */
    public static final Section HELSINKI_NEGOTIATES = of612(6, 5);

    /** A municipality takes part. */
    static final Section MUNICIPALITY_TAKES_PART = of612(6, 4);

    /** "612/2021 7 § 4 mom.", "612/2021 s. 7(4)". */
    public String text(Locale language) {
        return Texts.say("section", language, act, section, subsection);
    }

    private static Section of612(int section, int subsection) {
        return new Section(Act.HEALTH_PROMOTION.number(), section, subsection);
    }
}
