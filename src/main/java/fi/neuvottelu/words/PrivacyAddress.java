package fi.neuvottelu.words;

/** Where the pages are that say what becomes of personal data: letters and pages lead there. */
public final class PrivacyAddress {
    public static final String PAGE = "/neuvottelu/tietosuoja";

    private PrivacyAddress() {}

    /** @param host id of whoever answers for the data */
    public static String of(String host) {
        return PAGE + "/" + host;
    }
}
