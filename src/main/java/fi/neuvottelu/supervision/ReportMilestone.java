package fi.neuvottelu.supervision;

import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.statute.CouncilTerms;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A day on which whoever owes a report or a decision is told that it is not recorded yet: our own schedule. */
enum ReportMilestone {
    YEARLY_REPORT(Duty.OB_YREP, List.of("02-01", "05-01", "06-15", "06-30")),
    TERM_REPORT(Duty.OB_TREP, List.of("+60", "+180", "+365")),
    NAMED_BODY(Duty.OB_NAME, List.of("01-15"));

    private final Duty duty;
    private final List<String> defaults;

    ReportMilestone(Duty duty, List<String> defaults) {
        this.duty = duty;
        this.defaults = defaults;
    }

    Duty duty() {
        return duty;
    }

    List<String> defaults() {
        return defaults;
    }

    Concern.Kind kind() {
        return Concern.Kind.valueOf(name());
    }

    /** In which its days lie: the calendar year, or the term of the holder's own council. */
    Optional<Window> window(Party holder, LocalDate today) {
        if (this != TERM_REPORT) {
            return Optional.of(Window.ofYear(today.getYear()));
        }
        return CouncilTerms.of(
                holder instanceof Municipality ? CouncilTerms.Body.MUNICIPALITY : CouncilTerms.Body.COUNTY, today);
    }
}
