package fi.neuvottelu.calendar;

import fi.neuvottelu.words.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time limit that the law sets for acting before an authority or a court (määräaika, lagstadgad tidsfrist), as
 * 150/1930 s. 1 means it. What we agree on ourselves is no time limit but a date of the {@link Ladder}.
 *
 * @param amount of the unit, 0 to a hundred years
 */
public record TimeLimit(int amount, Unit unit) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,6}");

    public TimeLimit {
        if (amount < 0 || amount > unit.most) {
            throw new IllegalArgumentException(amount + " " + unit);
        }
    }

    public static TimeLimit days(int amount) {
        return new TimeLimit(amount, Unit.DAYS);
    }

    /**
     * What somebody typed, such as {@code 14} and {@code days}.
     *
     * @throws Refusal for an unknown unit, and for an amount that is no whole number from 0 to a hundred years
     */
    public static TimeLimit typed(@Nullable String amount, @Nullable String unit) {
        var known = Unit.named(unit);
        var digits = amount == null ? "" : amount.strip();
        if (!WHOLE_NUMBER.matcher(digits).matches() || Integer.parseInt(digits) > known.most) {
            throw new Refusal("deadline.amount", known.most);
        }
        return new TimeLimit(Integer.parseInt(digits), known);
    }

    /** In what a time limit is counted. */
    public enum Unit {
        DAYS(36_524),
        WEEKS(5_217),
        MONTHS(1_200),
        YEARS(100);

        private final int most;

        Unit(int most) {
            this.most = most;
        }

        private static Unit named(@Nullable String word) {
            for (var unit : values()) {
                if (unit.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return unit;
                }
            }
            throw new Refusal("deadline.unit");
        }

        LocalDate after(LocalDate from, int amount) {
            return switch (this) {
                case DAYS -> from.plusDays(amount);
                case WEEKS -> from.plusWeeks(amount);
                case MONTHS -> from.plusMonths(amount);
                case YEARS -> from.plusYears(amount);
            };
        }
    }
}
