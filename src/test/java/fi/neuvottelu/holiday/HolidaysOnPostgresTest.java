package fi.neuvottelu.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.EmptyPostgres;
import fi.neuvottelu.calendar.Holiday;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Added holidays and moved dates on the other database that an installation may have. */
class HolidaysOnPostgresTest {
    private static final LocalDate DAY = LocalDate.of(2027, 2, 18);
    private static final PartyId HOST = new PartyId("hva-17");
    private static final Name SESSION = new Name("HYTE 2027 Pohjanmaa", "HVF 2027 Österbotten");

    private static ExtraHolidays holidays;
    private static MovedDates moved;

    @BeforeAll
    static void starts() {
        var jdbc = JdbcClient.create(EmptyPostgres.withTables());
        var clock = Clock.fixed(Instant.parse("2027-01-11T07:00:00Z"), ZoneOffset.UTC);
        holidays = new ExtraHolidays(jdbc, clock);
        moved = new MovedDates(jdbc, clock);
    }

    @Test
    void aHolidayComesAndGoesAndWhatItMovedIsToldTogether() {
        var added = new Holiday.Added(DAY, "Suruliputuspäivä", "Sorgedag", null, false);
        var id = holidays.add(added, "yllapito");
        assertThat(holidays.on(DAY)).contains(added);
        assertThat(holidays.on(DAY.plusDays(1))).isEmpty();
        assertThatThrownBy(() -> holidays.add(added, "yllapito")).isInstanceOf(Refusal.class);

        var holiday = holidays.byId(id);
        assertThat(holiday.validFrom()).isEqualTo(LocalDate.of(2027, 1, 11));
        keep(holiday, "kunta-905", "secondReminder");
        keep(holiday, "kunta-499", "secondReminder");
        keep(holiday, "kunta-499", "silenceReport");
        keep(holiday, null, "materialDay");
        assertThat(moved.since(HOST, LocalDate.of(2027, 1, 1)))
                .extracting(one -> one.what() + " " + one.parties() + " " + one.party())
                .containsExactly("secondReminder 2 null", "silenceReport 1 kunta-499", "materialDay 0 null");
        assertThat(moved.since(HOST, LocalDate.of(2027, 1, 12))).isEmpty();
        assertThat(moved.since(new PartyId("hva-01"), LocalDate.of(2027, 1, 1))).isEmpty();

        holidays.withdraw(id, "yllapito");
        assertThat(holidays.on(DAY)).isEmpty();
        assertThatThrownBy(() -> holidays.withdraw(id, "yllapito")).isInstanceOf(Refusal.class);
        assertThat(holidays.add(added, "yllapito")).as("once more").isNotEqualTo(id);
        assertThat(holidays.ahead()).hasSize(2);
    }

    private static void keep(ExtraHoliday holiday, @Nullable String party, String what) {
        var date = new MovedDate(what, DAY, DAY.plusDays(1));
        moved.keep(
                new Recounted(HOST, SESSION, party == null ? null : new PartyId(party), List.of(date)), holiday, false);
    }
}
