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
        /** Nothing changes it any more: told once. */
        WINDOW_PASSED(Audience.SUPERVISOR),
        YEAR_AT_RISK(Audience.SUPERVISOR),
        TERM_AT_RISK(Audience.SUPERVISOR),
        TERM_PAIRS_OPEN(Audience.SUPERVISOR),
        STILL_SILENT(Audience.SUPERVISOR),
        REQUEST_UNANSWERED(Audience.SUPERVISOR),
        MINUTES_NOT_APPROVED(Audience.SUPERVISOR),
        LETTER_FAILED(Audience.SUPERVISOR),
        ROUND_OF_THE_YEAR(Audience.COORDINATOR),
        PLAN_OF_THE_YEAR(Audience.COORDINATOR),
        ROUND_OF_THE_TERM(Audience.COORDINATOR),
        MINUTES_NOT_SENT(Audience.COORDINATOR),
        PAIR_AT_RISK(Audience.PARTY),
        YEARLY_REPORT(Audience.PARTY),
        TERM_REPORT(Audience.PARTY),
        NAMED_BODY(Audience.PARTY),
        /** A question, not something that stays open: told once. */
        CONFIRM_NAMED_BODY(Audience.PARTY),
        REPORT_DELIVERY(Audience.PARTY),
        /** Voluntary: no Act demands an agreement. */
        AGREEMENT_ENDS(Audience.PARTY),
        /** News: told once. */
        DATES_MOVED(Audience.BOTH),
        /** News too, and for whoever runs the host: who can do what there. */
        ACCOUNTS_CHANGED(Audience.COORDINATOR),
        /** News: told once. */
        FIRST_DAY_CHANGED(Audience.COORDINATOR),
        /** Told beside what is new, and no news itself. */
        WAITING(Audience.BOTH),
        /** The same for a party that is no host. */
        PARTY_WAITING(Audience.PARTY);

        private final Audience audience;

        Kind(Audience audience) {
            this.audience = audience;
        }

        Audience audience() {
            return audience;
        }

        boolean toldOnce() {
            return switch (this) {
                case WINDOW_PASSED, CONFIRM_NAMED_BODY, DATES_MOVED, ACCOUNTS_CHANGED, FIRST_DAY_CHANGED -> true;
                default -> false;
            };
        }

        boolean isNews() {
            return this != WAITING && this != PARTY_WAITING;
        }
    }

    /** Whom it is told. */
    enum Audience {
        /** Those who run the rounds of the host; who leads its HYTE work is one of them. */
        COORDINATOR,
        /** Those who watch the duties of the host; who leads the county is one of them, if she wants to be told. */
        SUPERVISOR,
        BOTH,
        /** Those who act for one party: the coordinators of a host, or the people of a municipality or of HUS. */
        PARTY;

        boolean includes(Audience other) {
            return this == other || this == BOTH;
        }
    }
}
