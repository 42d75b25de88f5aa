package fi.neuvottelu.supervision;

import fi.neuvottelu.records.OwnReports.OwnDuty;
import fi.neuvottelu.statute.CouncilTerms;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Days on which whoever owes a report, a decision, a delivery or a publication is told of it: our own schedule. */
enum ReportMilestone {
    YEARLY_REPORT(Duty.Period.YEAR, List.of("02-01", "05-01", "06-15", "06-30")),
    TERM_REPORT(Duty.Period.OWN_TERM, List.of("+60", "+180", "+365")),
    NAMED_BODY(Duty.Period.STANDING, List.of("01-15", "+60")),
    /** One that stands is looked at once a year, and again in each council term. */
    CONFIRM_NAMED_BODY(Duty.Period.STANDING, List.of("01-15", "+60")) {
        @Override
        boolean tells(OwnDuty duty, LocalDate day) {
            var recorded = duty.recordedOn();
            return isOf(duty)
                    && recorded != null
                    && (recorded.getYear() < day.getYear()
                            || window(duty, day)
                                    .filter(term -> recorded.isBefore(term.start()))
                                    .isPresent());
        }
    },
    /** Delivery to the county and to HUS, and publication: 612/2021 s. 6(3), s. 6(5), s. 7(3); the Act sets no day. */
    REPORT_DELIVERY(Duty.Period.AFTER_ADOPTION, List.of("+14", "+30")) {
        @Override
        Optional<Window> window(OwnDuty duty, LocalDate day) {
            return Optional.ofNullable(duty.adoptedOn()).map(adopted -> new Window(adopted, adopted.plusYears(1)));
        }
    };

    private final Duty.Period period;
    private final List<String> defaults;

    ReportMilestone(Duty.Period period, List<String> defaults) {
        this.period = period;
        this.defaults = defaults;
    }

    List<String> defaults() {
        return defaults;
    }

    Concern.Kind kind() {
        return Concern.Kind.valueOf(name());
    }

    /** Whether the holder is told on this day, as far as is known now. */
    boolean tells(OwnDuty duty, LocalDate day) {
        return isOf(duty) && duty.recordedOn() == null;
    }

    boolean isOf(OwnDuty duty) {
        return duty.owed().duty().period() == period;
    }

    /** In which its days lie: the calendar year, or the term of the holder's own council. */
    Optional<Window> window(OwnDuty duty, LocalDate day) {
        return this == YEARLY_REPORT
                ? Optional.of(Window.ofYear(day.getYear()))
                : CouncilTerms.of(CouncilTerms.bodyOf(duty.owed().holder()), day);
    }
}
