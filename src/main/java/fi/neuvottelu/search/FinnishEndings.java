package fi.neuvottelu.search;

import java.util.regex.Pattern;

/**
 * What a stemmer without a dictionary leaves of Finnish words whose stem itself changes, and what our texts are full of: terveys,
 * terveyden; sopimus, sopimukset; ihminen, ihmisten; toimenpide, toimenpiteet; nuori, nuorten; lapsi, lasten; Laihia, Laihialla.
 */
final class FinnishEndings {
    /** Shorter stems mean too much already. */
    private static final int SHORTEST = 5;

    private static final Pattern OF_LAPSI = Pattern.compile("lasten$");
    private static final Pattern OF_NUORI = Pattern.compile("(?<=[lnr])ten$");
    private static final Pattern OF_TERVEYS = Pattern.compile("(?<=[uy])(?:ks|st|[dts])$");
    private static final Pattern OF_IHMINEN = Pattern.compile("(?<=i)(?:n|st?)$");
    private static final Pattern OF_TOIMENPIDE = Pattern.compile("d$");
    private static final Pattern OF_LAIHIA = Pattern.compile("i[aä]$");
    private static final Pattern LAST_VOWEL = Pattern.compile("[ei]$");

    private FinnishEndings() {}

    static String ofWord(String word) {
        return OF_NUORI.matcher(OF_LAPSI.matcher(word).replaceFirst("laps")).replaceFirst("");
    }

    static String ofStem(String stem) {
        var end = stem;
        for (var pattern : new Pattern[] {OF_TERVEYS, OF_IHMINEN, OF_LAIHIA, LAST_VOWEL}) {
            end = end.length() < SHORTEST ? end : pattern.matcher(end).replaceFirst("");
        }
        return OF_TOIMENPIDE.matcher(end).replaceFirst("t");
    }
}
