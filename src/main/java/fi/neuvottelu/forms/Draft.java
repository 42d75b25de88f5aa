package fi.neuvottelu.forms;

/**
 * What somebody has typed into a form and not yet handed in.
 *
 * @param version grows by one with each saving; 0 while nothing is saved
 * @param content JSON text of one object
 */
public record Draft(String key, int version, String content) {
    static Draft empty(String key) {
        return new Draft(key, 0, "{}");
    }

    public boolean exists() {
        return version > 0;
    }
}
