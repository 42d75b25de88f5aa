package fi.neuvottelu.supervision;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import java.util.function.Function;

/**
 * Something that somebody should know.
 *
 * @param item names it for good, so that it is told as new once
 * @param host where it is
 * @param text in the words of one language, without a heading
 */
record Concern(String item, Kind kind, PartyId host, Function<Language, String> text) {
    /** Under which heading it stands. */
    enum Kind {
        WINDOW_PASSED(Audience.SUPERVISOR),
        YEAR_AT_RISK(Audience.SUPERVISOR),
        TERM_AT_RISK(Audience.SUPERVISOR),
        TERM_PAIRS_OPEN(Audience.SUPERVISOR),
        STILL_SILENT(Audience.SUPERVISOR),
        REQUEST_UNANSWERED(Audience.SUPERVISOR),
        LETTER_FAILED(Audience.SUPERVISOR),
        ROUND_OF_THE_YEAR(Audience.COORDINATOR),
        PLAN_OF_THE_YEAR(Audience.COORDINATOR),
        ROUND_OF_THE_TERM(Audience.COORDINATOR),
        YEARLY_REPORT(Audience.HOLDER),
        TERM_REPORT(Audience.HOLDER),
        NAMED_BODY(Audience.HOLDER),
        /** News, not something that stays open: told once. */
        DATES_MOVED(Audience.BOTH);

        private final Audience audience;

        Kind(Audience audience) {
            this.audience = audience;
        }

        Audience audience() {
            return audience;
        }

        boolean toldOnce() {
            return this == DATES_MOVED;
        }
    }

    /** Whom it is told: those who run the rounds of a host, those who watch its duties, or those who act for who owes it. */
    enum Audience {
        COORDINATOR,
        HOLDER,
        SUPERVISOR,
        BOTH;

        boolean includes(Audience other) {
            return this == other || this == BOTH;
        }
    }
}
