package fi.neuvottelu;

/** What the form showed: this cannot be, and why, in the reader's language. Nothing was handed in. */
class Refused extends RuntimeException {
    /** @param message of the engine's answer or of our endpoint's; the form leaves the engine's first words out */
    Refused(String message) {
        super(message.replaceFirst("^Cannot [^\n]*?: ", ""));
    }
}
