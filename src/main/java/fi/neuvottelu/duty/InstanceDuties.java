package fi.neuvottelu.duty;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import fi.neuvottelu.party.Helsinki;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Section;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lines of the register a process instance serves, told by the rows: they outlive the engine's history. */
@Component
class InstanceDuties {
    private final JdbcClient jdbc;
    private final Register register;
    private final Parties parties;

    InstanceDuties(JdbcClient jdbc, Register register, Parties parties) {
        this.jdbc = jdbc;
        this.register = register;
        this.parties = parties;
    }

    /** @param party whom alone the instance is about, null if it is about all of a round */
    private record Served(
            String instance,
            PartyId host,
            Act act,
            LocalDate windowStart,
            LocalDate windowEnd,
            @Nullable PartyId party) {
        Asked asked(LocalDate on) {
            return act == Act.HEALTH_PROMOTION
                    ? new Asked(on, windowStart.getYear(), null)
                    : new Asked(on, null, windowStart.getYear());
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

    /**
     * The window in which the work of an instance counts.
     *
     * @param section that the duty comes from
     */
    record Windowed(LocalDate start, LocalDate end, Section section) {}

    /** By instance; no entry for one that serves no duty to negotiate. */
    Map<String, List<Windowed>> windows(Collection<String> instances) {
        return served(instances).stream()
                .collect(groupingBy(
                        Served::instance,
                        mapping(this::window, collectingAndThen(toCollection(LinkedHashSet::new), List::copyOf))));
    }

    private Windowed window(Served served) {
        var host = parties.host(served.host());
        var duty =
                served.act() == Act.COOPERATION ? Duty.OB_T14 : host instanceof Helsinki ? Duty.OB_Y6_HKI : Duty.OB_Y7;
        return new Windowed(served.windowStart(), served.windowEnd(), duty.section(host));
    }

    /** Only what the reader may see, the most urgent first. */
    List<Line> of(String instance, LocalDate on) {
        return served(List.of(instance)).stream()
                .flatMap(served -> lines(served, on))
                .distinct()
                .sorted(Line.MOST_URGENT_FIRST)
                .toList();
    }

    private Stream<Line> lines(Served served, LocalDate on) {
        var wanted = new Wanted(
                served.asked(on), parties.host(served.host()).code(), null, dutiesUnder(served.act()), Set.of(), false);
        return register.seen(wanted).stream().filter(line -> served.serves(line.owed()));
    }

    private static Set<Duty> dutiesUnder(Act act) {
        return Stream.of(Duty.values())
                .filter(duty -> duty.negotiation().filter(act::equals).isPresent())
                .collect(Collectors.toSet());
    }

    private List<Served> served(Collection<String> instances) {
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
