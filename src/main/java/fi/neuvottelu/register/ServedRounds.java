package fi.neuvottelu.register;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Owed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which rounds process instances work, told by the rows: they outlive the engine's history. */
@Component
class ServedRounds {
    private final JdbcClient jdbc;

    ServedRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param party whom alone the instance is about, null if it is about all of a round */
    record Served(
            String instance,
            PartyId host,
            Act act,
            LocalDate windowStart,
            LocalDate windowEnd,
            @Nullable PartyId party) {
        Asked asked(LocalDate on) {
            return Asked.in(act, on, windowStart);
        }

        /** The host's own duty is served by every one of its instances. */
        boolean serves(Owed owed) {
            return party == null
                    || owed.duty() == Duty.OB_Y7
                    || owed.duty() == Duty.OB_Y6_HKI
                    || owed.holder().id().equals(party)
                    || owed.counterpart() != null && owed.counterpart().id().equals(party);
        }
    }

    /** One line for each round; none for an instance of which no row knows. */
    List<Served> servedBy(Collection<String> instances) {
        return instances.isEmpty()
                ? List.of()
                : Stream.concat(ofRounds(instances), ofRequests(instances)).toList();
    }

    /** The round itself, its sessions, and what follows from them. */
    private Stream<Served> ofRounds(Collection<String> instances) {
        return jdbc
                .sql("""
                        select distinct found.instance, n.host, n.act, n.window_start, n.window_end, found.party
                        from (
                            select instance, id as round_id, cast(null as varchar(40)) as party
                            from round_window where instance in (:instances)
                            union all
                            select s.instance, r.round_id, null
                            from session_in_instance s join session_counts r on r.session_id = s.session_id
                            where s.instance in (:instances)
                            union all
                            select i.instance, r.round_id, i.party
                            from invitation_in_instance i join session_counts r on r.session_id = i.session_id
                            where i.instance in (:instances)
                            union all
                            select m.instance, r.round_id, m.party
                            from minutes_in_instance m join session_counts r on r.session_id = m.session_id
                            where m.instance in (:instances)
                            union all
                            select f.instance, r.round_id, f.party
                            from follow_up_in_instance f join session_counts r on r.session_id = f.session_id
                            where f.instance in (:instances)
                            union all
                            select d.instance, r.round_id, d.party
                            from decision_in_instance d join session_counts r on r.session_id = d.session_id
                            where d.instance in (:instances)
                            union all
                            select u.instance, u.round_id, u.party
                            from undelivered_in_instance u where u.instance in (:instances)) found
                        join round_window n on n.id = found.round_id
                        order by n.host, n.act, n.window_start""")
                .param("instances", instances)
                .query((row, n) -> served(row, row.getString("instance"), PartyId.orNobody(row.getString("party"))))
                .list()
                .stream();
    }

    /** A municipality asks about the council term in which it asks: 611/2021 s. 14 is met once in each. */
    private Stream<Served> ofRequests(Collection<String> instances) {
        return jdbc
                .sql("""
                        select instance, host, municipality, asked_at from request_in_instance
                        where instance in (:instances) order by host, id""")
                .param("instances", instances)
                .query((row, n) -> new Request(
                        row.getString("instance"),
                        PartyId.of(row.getString("host")),
                        PartyId.of(row.getString("municipality")),
                        LocalTimes.dateOf(
                                row.getObject("asked_at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .flatMap(request -> request.served().stream());
    }

    private static Served served(ResultSet row, String instance, @Nullable PartyId party) throws SQLException {
        return new Served(
                instance,
                PartyId.of(row.getString("host")),
                Act.valueOf(row.getString("act")),
                row.getObject("window_start", LocalDate.class),
                row.getObject("window_end", LocalDate.class),
                party);
    }

    private record Request(String instance, PartyId host, PartyId municipality, LocalDate askedOn) {
        Optional<Served> served() {
            return Act.COOPERATION
                    .windowOf(askedOn)
                    .map(term -> new Served(instance, host, Act.COOPERATION, term.start(), term.end(), municipality));
        }
    }
}
