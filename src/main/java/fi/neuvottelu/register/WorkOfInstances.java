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
     * @param round null where it belongs to none: a request, or what was recorded afterwards
     * @param day local day of the session
     * @param party whom alone it is about
     */
    private record Work(
            String instance,
            @Nullable Long round,
            PartyId host,
            @Nullable LocalDate day,
            @Nullable PartyId party) {}

    /** By instance; no entry for one of which no row knows. */
    Map<String, String> of(Collection<String> instances, Locale language) {
        return instances.isEmpty()
                ? Map.of()
                : read(instances).stream()
                        .collect(toMap(Work::instance, work -> words(work, language), (one, same) -> one));
    }

    private String words(Work work, Locale reader) {
        var language = reader.getLanguage().equals("sv") ? Language.SV : Language.FI;
        var host = parties.host(work.host());
        return (work.round() == null
                        ? host.shortName().in(language)
                        : Rounds.nameOf(rounds.byId(work.round()), host, language))
                + (work.day() == null ? "" : " " + WrittenDate.plain(work.day(), reader))
                + (work.party() == null
                        ? ""
                        : " · " + parties.byId(work.party()).name().in(language));
    }

    private Collection<Work> read(Collection<String> instances) {
        return jdbc.sql("""
                        select found.instance, n.id as round_id, coalesce(n.host, found.host) as host, s.starts_at,
                            found.held_on, found.party
                        from (
                            select instance, id as round_id, cast(null as bigint) as session_id,
                                cast(null as varchar(40)) as party, cast(null as varchar(40)) as host,
                                cast(null as date) as held_on
                            from round_window where instance in (:instances)
                            union all
                            select instance, null, session_id, null, null, null
                            from session_in_instance where instance in (:instances)
                            union all
                            select instance, null, session_id, party, null, null
                            from invitation_in_instance where instance in (:instances)
                            union all
                            select instance, null, session_id, party, null, null
                            from minutes_in_instance where instance in (:instances)
                            union all
                            select instance, null, session_id, party, host, agreed_on
                            from follow_up_in_instance where instance in (:instances)
                            union all
                            select instance, null, session_id, party, null, null
                            from decision_in_instance where instance in (:instances)
                            union all
                            select instance, round_id, null, party, host, null
                            from undelivered_in_instance where instance in (:instances)
                            union all
                            select instance, null, null, party, host, held_on
                            from confirmation_in_instance where instance in (:instances)
                            union all
                            select instance, null, null, municipality, host, null
                            from request_in_instance where instance in (:instances)) found
                        left join arranged_session s on s.id = found.session_id
                        left join round_window n on n.id = coalesce(found.round_id, s.round_id)
                        where coalesce(n.host, found.host) is not null""")
                .param("instances", instances)
                .query((row, n) -> work(row))
                .list();
    }

    private static Work work(ResultSet row) throws SQLException {
        var startsAt = row.getObject("starts_at", OffsetDateTime.class);
        return new Work(
                row.getString("instance"),
                row.getObject("round_id", Long.class),
                PartyId.of(row.getString("host")),
                startsAt == null ? row.getObject("held_on", LocalDate.class) : LocalTimes.dateOf(startsAt.toInstant()),
                PartyId.orNobody(row.getString("party")));
    }
}
