package fi.neuvottelu.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page "this was not us" shows of comments or a report.
 *
 * @param day on which the session was, or something was reported
 * @param said what came by a link, a line each
 * @param undoes whether it does not stand any more then
 * @param before what stands instead then; none if nothing does
 * @param seen tells it from what comes later: of what nobody has seen, nothing is undone
 */
record Contested(
        String party,
        String day,
        List<String> said,
        @Nullable String saidBy,
        boolean undoes,
        List<String> before,
        String seen) {
    /** Field of the form. */
    static final String SEEN = "seen";
}
