package fi.neuvottelu.words;

/** The application does not start like this; the message tells the operator what to change. */
public class StartRefused extends RuntimeException {
    public StartRefused(String why) {
        super(why);
    }
}
