package fi.neuvottelu.register;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Rounds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What process instances are about, told by the rows: "HYTE 2027 Pohjanmaa 10.3.2027 · Vaasa", "HVF 2027 Österbotten 10.3.2027 · Vasa". */
@Component
class WorkOfInstances {
    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Parties parties;

    WorkOfInstances(JdbcClient jdbc, Rounds rounds, Parties parties) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.parties = parties;
    }

    /**
     * One instance.
     *
     * @param day local day of the session
     * @param party whom alone it is about
     */
    private record Work(
            String instance,
            long round,
            PartyId host,
            @Nullable LocalDate day,
            @Nullable PartyId party) {}

    /** By instance; no entry for one of which no round knows. */
    Map<String, String> of(Collection<String> instances, Locale language) {
        return instances.isEmpty()
                ? Map.of()
                : read(instances).stream()
                        .collect(toMap(Work::instance, work -> words(work, language), (one, same) -> one));
    }

    private String words(Work work, Locale reader) {
        var language = reader.getLanguage().equals("sv") ? Language.SV : Language.FI;
        var round = Rounds.nameOf(rounds.byId(work.round()), parties.host(work.host()), language);
        return round
                + (work.day() == null ? "" : " " + WrittenDate.plain(work.day(), reader))
                + (work.party() == null
                        ? ""
                        : " · " + parties.byId(work.party()).name().in(language));
    }

    private Collection<Work> read(Collection<String> instances) {
        return jdbc.sql("""
                        select found.instance, n.id as round_id, n.host, s.starts_at, found.party
                        from (
                            select instance, id as round_id, cast(null as bigint) as session_id,
                                cast(null as varchar(40)) as party
                            from round_window where instance in (:instances)
                            union all
                            select instance, null, session_id, null
                            from session_in_instance where instance in (:instances)
                            union all
                            select instance, null, session_id, party
                            from invitation_in_instance where instance in (:instances)
                            union all
                            select instance, null, session_id, party
                            from minutes_in_instance where instance in (:instances)
                            union all
                            select instance, null, session_id, party
                            from follow_up_in_instance where instance in (:instances)
                            union all
                            select instance, null, session_id, party
                            from decision_in_instance where instance in (:instances)
                            union all
                            select instance, round_id, null, party
                            from undelivered_in_instance where instance in (:instances)) found
                        left join arranged_session s on s.id = found.session_id
                        join round_window n on n.id = coalesce(found.round_id, s.round_id)""")
                .param("instances", instances)
                .query((row, n) -> work(row))
                .list();
    }

    private static Work work(ResultSet row) throws SQLException {
        var startsAt = row.getObject("starts_at", OffsetDateTime.class);
        return new Work(
                row.getString("instance"),
                row.getLong("round_id"),
                PartyId.of(row.getString("host")),
                startsAt == null ? null : LocalTimes.dateOf(startsAt.toInstant()),
                PartyId.orNobody(row.getString("party")));
    }
}
