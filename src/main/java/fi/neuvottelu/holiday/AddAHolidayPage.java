package fi.neuvottelu.holiday;

import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.Starter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form "Add a holiday" shows: those ahead that were added. */
@Component
class AddAHolidayPage implements StartPage {
    private final ExtraHolidays holidays;

    AddAHolidayPage(ExtraHolidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public String process() {
        return "holidays";
    }

    @Override
    public Set<Starter> startedBy() {
        return Set.of(Starter.ADMINISTRATORS);
    }

    record Facts(LocalDate today, List<Line> ahead) {}

    /** One that was added, in the reader's language. */
    record Line(long id, LocalDate day, String name, boolean inTheAct, boolean withdrawn, boolean canBeWithdrawn) {}

    @Override
    public List<Seen> seen() {
        return Seen.nobody();
    }

    @Override
    public Facts facts() {
        var today = holidays.today();
        return new Facts(
                today,
                holidays.ahead().stream()
                        .map(one -> new Line(
                                one.id(),
                                one.onDay(),
                                one.holiday().text(LocaleContextHolder.getLocale()),
                                one.inTheAct(),
                                one.withdrawnAt() != null,
                                one.withdrawnAt() == null && one.onDay().isAfter(today)))
                        .toList());
    }
}
