package fi.neuvottelu.statute;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A place in the law: 612/2021 s. 7(4).
 *
 * @param act its number in the Statutes of Finland
 * @param subsection 0 for the whole section
 */
public record Section(String act, int section, int subsection) {
    private static final int WHOLE = 0;

    /** A county negotiates yearly with its municipalities and other actors. */
    public static final Section COUNTY_NEGOTIATES = of612(7, 4);

    /** An Uusimaa county negotiates with HUS too. */
    public static final Section COUNTY_NEGOTIATES_WITH_HUS = of612(7, 5);

    /** Helsinki negotiates yearly with HUS and other actors. */
    public static final Section HELSINKI_NEGOTIATES = of612(6, 5);

    /** A municipality takes part. */
    public static final Section MUNICIPALITY_TAKES_PART = of612(6, 4);

    /** HUS takes part in the negotiations of the Uusimaa counties and Helsinki. */
    public static final Section HUS_TAKES_PART = new Section("615/2021", 8, 4);

    /** A county negotiates once a council term with its municipalities; the section has no numbered subsections. */
    public static final Section COUNCIL_TERM = new Section(Act.COOPERATION.number(), 14, WHOLE);

    /** What obliges a host in Uusimaa to negotiate with HUS as well. */
    public static Section withHus(Host host) {
        return host.kind() == PartyKind.HELSINKI ? HELSINKI_NEGOTIATES : COUNTY_NEGOTIATES_WITH_HUS;
    }

    /** What obliges the host to negotiate, and says on what. */
    public static Section of(Act act, Host host) {
        return switch (act) {
            case HEALTH_PROMOTION -> host.kind() == PartyKind.HELSINKI ? HELSINKI_NEGOTIATES : COUNTY_NEGOTIATES;
            case COOPERATION -> COUNCIL_TERM;
        };
    }

    /** "612/2021 7 § 4 mom.", "612/2021 s. 7(4)", "611/2021 14 §". */
    public String text(Locale language) {
        return Texts.say(subsection == WHOLE ? "section.whole" : "section", language, act, section, subsection);
    }

    /** What the reference data writes as "410/2015 s. 147; 256/2021 s. 1". */
    static List<Section> list(String written) {
        return Stream.of(written.split("; "))
                .map(one -> one.split(" s\\. "))
                .map(parts -> new Section(parts[0], Integer.parseInt(parts[1]), WHOLE))
                .toList();
    }

    private static Section of612(int section, int subsection) {
        return new Section(Act.HEALTH_PROMOTION.number(), section, subsection);
    }
}
