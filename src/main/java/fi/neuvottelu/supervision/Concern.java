package fi.neuvottelu.supervision;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import java.util.function.Function;

/**
 * Something that a supervisor should know.
 *
 * @param item names it for good, so that it is told as new once
 * @param host where it is
 * @param text in the words of one language, without a heading
 */
record Concern(String item, Kind kind, PartyId host, Function<Language, String> text) {
    /** Under which heading it stands. */
    enum Kind {
        WINDOW_PASSED,
        STILL_SILENT,
        REQUEST_UNANSWERED,
        LETTER_FAILED
    }
}
