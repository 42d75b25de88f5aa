package fi.neuvottelu.holiday;

import fi.neuvottelu.calendar.Holiday;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Adding a holiday, or withdrawing one that lies ahead: judges what was typed. */
@Component
class KeepingHolidays {

    /** For later years we do not vouch for the other holidays. */
    private static final int LAST_YEAR = 2100;

    private final ExtraHolidays holidays;
    private final WorkingDays workingDays;
    private final Acting acting;

    KeepingHolidays(ExtraHolidays holidays, WorkingDays workingDays, Acting acting) {
        this.holidays = holidays;
        this.workingDays = workingDays;
        this.acting = acting;
    }

    /** What was recorded. */
    record Kept(ExtraHoliday holiday, boolean withdrawn) {}

    /**
     * @throws Refusal for whoever is no administrator, for a day that has passed or is no working day anyway, without its
     *     names, and for one that cannot be withdrawn any more
     */
    Kept record(Taken<HolidayDraft> taken) {
        var draft = taken.ifMay((actor, anything) -> actor.administers(), "holiday.notYours");
        return switch (Typed.needed(draft.action(), "holiday.actionMissing")) {
            case "ADD" -> new Kept(holidays.byId(holidays.add(typed(draft), acting.requireUser())), false);
            case "WITHDRAW" -> new Kept(withdraw(draft.holiday()), true);
            default -> throw new Refusal("holiday.actionMissing");
        };
    }

    private Holiday.Added typed(HolidayDraft draft) {
        return new Holiday.Added(
                day(draft.day()),
                Typed.needed(Typed.line(draft.nameFi(), Longest.HOLIDAY), "holiday.nameMissing"),
                Typed.needed(Typed.line(draft.nameSv(), Longest.HOLIDAY), "holiday.nameMissing"),
                Typed.line(draft.nameEn(), Longest.HOLIDAY),
                Boolean.TRUE.equals(draft.inTheAct()));
    }

    private LocalDate day(@Nullable String typed) {
        var day = LocalTimes.date(typed);
        if (day.isBefore(holidays.today())) {
            throw new Refusal("holiday.past", LocalTimes.shown(day));
        }
        if (day.getYear() > LAST_YEAR) {
            throw new Refusal("holiday.tooFar", String.valueOf(LAST_YEAR));
        }
        workingDays.holiday(day).ifPresent(known -> {
            throw new Refusal("holiday.already", LocalTimes.shown(day), known.text(LocaleContextHolder.getLocale()));
        });
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            throw new Refusal("holiday.weekend", LocalTimes.shown(day));
        }
        return day;
    }

    /** Dates that have passed stay as they were, so a holiday that has come stays too. */
    private ExtraHoliday withdraw(@Nullable Long id) {
        var holiday =
                holidays.find(Objects.requireNonNullElse(id, 0L)).orElseThrow(() -> new Refusal("holiday.unknown"));
        if (!holiday.onDay().isAfter(holidays.today())) {
            throw new Refusal("holiday.hasCome", LocalTimes.shown(holiday.onDay()));
        }
        holidays.withdraw(holiday.id(), acting.requireUser());
        return holiday;
    }
}
