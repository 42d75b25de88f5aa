package fi.neuvottelu.engine;

/** The application does not start like this; the message tells the operator what to change. */
class StartRefused extends RuntimeException {
    StartRefused(String why) {
        super(why);
    }
}
