package fi.neuvottelu.holiday;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toUnmodifiableMap;

import fi.neuvottelu.calendar.AddedHolidays;
import fi.neuvottelu.calendar.Holiday;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** All holidays that were added. Each is looked up by its day whenever it is asked for, so no node knows an old one. */
@Component
class ExtraHolidays implements AddedHolidays {
    private final JdbcClient jdbc;
    private final Clock clock;

    ExtraHolidays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Holiday.Added> on(LocalDate day) {
        return jdbc.sql("select * from extra_holiday where in_force_on = ?")
                .param(day)
                .query(Row.of(ExtraHoliday.class))
                .optional()
                .map(ExtraHoliday::holiday);
    }

    /** All of them with one statement: they are few. */
    @Override
    public AddedHolidays remembered() {
        var known = jdbc
                .sql("select * from extra_holiday where in_force_on is not null")
                .query(Row.of(ExtraHoliday.class))
                .list()
                .stream()
                .collect(toUnmodifiableMap(ExtraHoliday::onDay, ExtraHoliday::holiday));
        return day -> Optional.ofNullable(known.get(day));
    }

    ExtraHoliday byId(long id) {
        return jdbc.sql("select * from extra_holiday where id = ?")
                .param(id)
                .query(Row.of(ExtraHoliday.class))
                .single();
    }

    Optional<ExtraHoliday> find(long id) {
        return jdbc.sql("select * from extra_holiday where id = ?")
                .param(id)
                .query(Row.of(ExtraHoliday.class))
                .optional();
    }

    /** From today on, withdrawn ones too, in the order of the days. */
    List<ExtraHoliday> ahead() {
        return jdbc.sql("select * from extra_holiday where on_day >= ? order by on_day, id")
                .param(today())
                .query(Row.of(ExtraHoliday.class))
                .list();
    }

    /**
     * @param by id of the user who adds it
     * @throws Refusal if somebody else has added one on that day meanwhile
     */
    long add(Holiday.Added holiday, String by) {
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            insert into extra_holiday (on_day, name_fi, name_sv, name_en, in_the_act, valid_from, added_by,
                                added_at, in_force_on)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            holiday.date(),
                            holiday.fi(),
                            holiday.sv(),
                            holiday.en(),
                            holiday.inTheAct(),
                            today(),
                            by,
                            clock.instant().atOffset(UTC),
                            holiday.date())
                    .update(key, "id");
        } catch (DuplicateKeyException addedInTheSameSecond) {
            throw new Refusal(
                    "holiday.already", LocalTimes.shown(holiday.date()), holiday.text(LocaleContextHolder.getLocale()));
        }
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    /** @throws Refusal if it has been withdrawn already */
    void withdraw(long id, String by) {
        var withdrawn =
                jdbc.sql("""
                        update extra_holiday set withdrawn_by = ?, withdrawn_at = ?, in_force_on = null
                        where id = ? and withdrawn_at is null""").params(by, clock.instant().atOffset(UTC), id).update();
        if (withdrawn == 0) {
            throw new Refusal("holiday.withdrawnAlready");
        }
    }

    LocalDate today() {
        return LocalTimes.today(clock);
    }
}
