package fi.neuvottelu.words;

/** The application does not start like this; the message tells the operator what to change. */
public class StartRefused extends RuntimeException {
    private final String cure;

    public StartRefused(String why) {
        this(why, "Set what is missing, or start with the profile \"demo\" to try it out.");
    }

    public StartRefused(String why, String cure) {
        super(why);
        this.cure = cure;
    }

    String cure() {
        return cure;
    }
}
