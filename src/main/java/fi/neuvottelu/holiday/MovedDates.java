package fi.neuvottelu.holiday;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.PartyId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The old dates of everything that moved with a holiday, on record. */
@Component
public class MovedDates {
    private final JdbcClient jdbc;
    private final Clock clock;

    MovedDates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(Recounted recounted, ExtraHoliday holiday, boolean withdrawn) {
        var party = recounted.party();
        recounted.moved().forEach(date -> jdbc.sql("""
                        insert into moved_date (host, party, about_fi, about_sv, what, moved_from, moved_to, holiday_id,
                            withdrawn, moved_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        recounted.host().value(),
                        party == null ? null : party.value(),
                        recounted.about().fi(),
                        recounted.about().sv(),
                        date.what(),
                        date.before(),
                        date.after(),
                        holiday.id(),
                        withdrawn,
                        LocalTimes.today(clock))
                .update());
    }

    /**
     * The same date of the same thing moved for one party or several. Days are local dates.
     *
     * @param first id of the first of them
     * @param parties how many
     * @param party the only one; null for several, and for the host's own dates
     * @param withdrawn whether the holiday was withdrawn; otherwise it was added
     */
    public record Moved(
            long first,
            Name about,
            String what,
            LocalDate before,
            LocalDate after,
            int parties,
            @Nullable PartyId party,
            LocalDate holiday,
            Name holidayName,
            boolean withdrawn) {}

    /** What has moved at a host since a local day, in the order in which it moved. */
    public List<Moved> since(PartyId host, LocalDate day) {
        return jdbc.sql("""
                        select min(m.id) as first_id, m.about_fi, m.about_sv, m.what, m.moved_from, m.moved_to,
                            count(distinct m.party) as parties, min(m.party) as party, m.withdrawn, h.on_day, h.name_fi,
                            h.name_sv
                        from moved_date m join extra_holiday h on h.id = m.holiday_id
                        where m.host = ? and m.moved_on >= ?
                        group by m.about_fi, m.about_sv, m.what, m.moved_from, m.moved_to, m.withdrawn, m.holiday_id,
                            h.on_day, h.name_fi, h.name_sv
                        order by min(m.id)""")
                .params(host.value(), day)
                .query((row, number) -> new Moved(
                        row.getLong("first_id"),
                        new Name(row.getString("about_fi"), row.getString("about_sv")),
                        row.getString("what"),
                        row.getObject("moved_from", LocalDate.class),
                        row.getObject("moved_to", LocalDate.class),
                        row.getInt("parties"),
                        row.getInt("parties") == 1 ? PartyId.of(row.getString("party")) : null,
                        row.getObject("on_day", LocalDate.class),
                        new Name(row.getString("name_fi"), row.getString("name_sv")),
                        row.getBoolean("withdrawn")))
                .list();
    }
}
