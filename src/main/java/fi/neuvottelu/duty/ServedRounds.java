package fi.neuvottelu.duty;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Owed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

    /** One line for each round; none for an instance that is not of a negotiation. */
    List<Served> servedBy(Collection<String> instances) {
        if (instances.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct found.instance, n.host, n.act, n.window_start, n.window_end, found.party
                        from (
                            select instance, id as round_id, cast(null as varchar(40)) as party
                            from negotiation_round where instance in (:instances)
                            union all
                            select s.instance, r.round_id, null
                            from negotiation_session s join session_round r on r.session_id = s.id
                            where s.instance in (:instances)
                            union all
                            select i.instance, r.round_id, i.party
                            from invitation i join session_round r on r.session_id = i.session_id
                            where i.instance in (:instances)
                            union all
                            select m.instance, r.round_id, null
                            from minutes m join session_round r on r.session_id = m.session_id
                            where m.instance in (:instances)
                            union all
                            select v.instance, r.round_id, v.party
                            from minutes_review v join minutes m on m.id = v.minutes_id
                            join session_round r on r.session_id = m.session_id
                            where v.instance in (:instances)) found
                        join negotiation_round n on n.id = found.round_id
                        order by n.host, n.act, n.window_start""")
                .param("instances", instances)
                .query((row, n) -> new Served(
                        row.getString("instance"),
                        new PartyId(row.getString("host")),
                        Act.valueOf(row.getString("act")),
                        row.getObject("window_start", LocalDate.class),
                        row.getObject("window_end", LocalDate.class),
                        row.getString("party") == null ? null : new PartyId(row.getString("party"))))
                .list();
    }
}
