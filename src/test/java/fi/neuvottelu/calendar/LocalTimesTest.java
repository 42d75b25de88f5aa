package fi.neuvottelu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.neuvottelu.words.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateTimeRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

class LocalTimesTest {
    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-15, 9:30, 2026-10-15T06:30:00Z",
        "15.10.2026, 9.30, 2026-10-15T06:30:00Z",
        "1.2.2027, 09:00, 2027-02-01T07:00:00Z",
        "1/2/2027, 09:00, 2027-02-01T07:00:00Z",
        "01/02/2027, 09:00, 2027-02-01T07:00:00Z",
        "1. 2. 2027, 09:00, 2027-02-01T07:00:00Z",
        "\u00A01.2.2027\u200B, 09:00\u202F, 2027-02-01T07:00:00Z",
        "2028-02-29, 12:00, 2028-02-29T10:00:00Z",
        "2027-03-28, 02:59, 2027-03-28T00:59:00Z",
        "2027-03-28, 04:00, 2027-03-28T01:00:00Z",
        "2027-10-31, 03:30, 2027-10-31T00:30:00Z", // the first of the two
        "2027-10-31, 04:00, 2027-10-31T02:00:00Z",
    })
    void aTypedTimeIsAnInstant(String date, String time, Instant instant) {
        assertThat(LocalTimes.instant(date, time)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-29", "29.2.2027", "2026-13-01", "31.4.2026", "0.1.2026", "10/15/2026"})
    void aDateThatIsNotInTheCalendarIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> LocalTimes.date(typed))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("date.notInCalendar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "15.10.", "15.10.26", "15.10/2026", "2026-1-5", "{0}"})
    void aDateThatCannotBeReadIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> LocalTimes.date(typed))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("date.unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"noon", "24:00", "9:60", "9", "9:5"})
    void aTimeThatCannotBeReadIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> LocalTimes.time(typed))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("date.timeUnreadable"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void whatIsMissingIsAskedFor(@Nullable String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> LocalTimes.date(typed))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("date.missing"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> LocalTimes.time(typed))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("date.timeMissing"));
    }

    @ParameterizedTest
    @CsvSource({"fi, 8.9.2027, 9.05", "sv, 8.9.2027, 9.05", "en, 8 Sep 2027, 9:05"})
    void aDateAndATimeAreShownAsTheirReaderWritesThem(String language, String date, String time) {
        LocaleContextHolder.setLocale(new Locale(language));
        assertThat(LocalTimes.shown(LocalDate.of(2027, 9, 8))).isEqualTo(date);
        assertThat(LocalTimes.shown(LocalTime.of(9, 5))).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "fi-FI, ke 8.9.2027, keskiviikko 8.9.2027",
        "sv-FI, ons 8.9.2027, onsdag 8.9.2027",
        "en-GB, Wed 8 Sep 2027, Wednesday 8 Sep 2027",
    })
    void aDateWithItsWeekdayIsWrittenInTheSameWay(String language, String written, String inFull) {
        var day = LocalDate.of(2027, 9, 8);
        assertThat(WrittenDate.of(day, Locale.forLanguageTag(language))).isEqualTo(written);
        assertThat(WrittenDate.inFull(day, Locale.forLanguageTag(language))).isEqualTo(inFull);
        assertThat(WrittenDate.inFigures(day)).isEqualTo("8.9.2027");
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Kellonaikaa 03:30 ei ole su 28.3.2027",
        "sv, Klockslaget 03:30 finns inte sön 28.3.2027",
        "en, There is no 03:30 on Sun 28 Mar 2027",
    })
    void aTimeThatTheClockSkipsIsRefusedInTheLanguageOfThePerson(String language, String words) {
        LocaleContextHolder.setLocale(new Locale(language));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> LocalTimes.instant("2027-03-28", "3:30"))
                .withMessageStartingWith(words);
    }

    @Test
    void theFinnishDateDecidesTheYear() {
        assertThat(LocalTimes.dateOf(Instant.parse("2026-12-31T21:59:59Z"))).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(LocalTimes.dateOf(Instant.parse("2026-12-31T22:00:00Z"))).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Property
    void whatIsReadBackIsWhatWasTyped(
            @ForAll @DateTimeRange(min = "2023-01-01T00:00:00", max = "2060-12-31T23:59:00") LocalDateTime local) {
        if (!LocalTimes.ZONE.getRules().getValidOffsets(local).isEmpty()) {
            var instant = LocalTimes.instant(local.toLocalDate(), local.toLocalTime());
            assertThat(LocalTimes.dateOf(instant)).isEqualTo(local.toLocalDate());
            assertThat(LocalTimes.timeOf(instant)).isEqualTo(local.toLocalTime());
        }
    }
}
