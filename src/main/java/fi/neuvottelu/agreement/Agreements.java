package fi.neuvottelu.agreement;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.agreement.KeepingAgreements.Content;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.words.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** All agreements that were recorded, each as it stands now; what was before a change is kept, and nothing is deleted. */
@Component
public class Agreements {
    private static final String NEWEST = """
            select a.id, a.host, v.version, v.title, v.begins_on, v.ends_on, v.ended_on, v.link, v.note,
                v.recorded_by, v.recorded_at
            from agreement a join agreement_version v on v.newest_of = a.id
            where\s""";

    private final JdbcClient jdbc;
    private final Past past;
    private final Clock clock;

    Agreements(JdbcClient jdbc, Past past, Clock clock) {
        this.jdbc = jdbc;
        this.past = past;
        this.clock = clock;
    }

    /** Those of a host, the one that ends first before the others. */
    List<Agreement> of(PartyId host) {
        return read(jdbc.sql(NEWEST + "a.host = ? order by v.ends_on nulls last, a.id")
                .param(host.value()));
    }

    Optional<Agreement> find(long id) {
        return read(jdbc.sql(NEWEST + "a.id = ?").param(id)).stream().findFirst();
    }

    /** Those with a last day that has not come before a local day, and that nobody has ended. */
    public List<Agreement> endingFrom(LocalDate day) {
        return read(jdbc.sql(NEWEST + "v.ends_on >= ? and v.ended_on is null order by v.ends_on, a.id")
                .param(day));
    }

    /** @param by id of the user who records it */
    Agreement record(PartyId host, Content content, String by) {
        var id = insert(jdbc.sql("insert into agreement (host) values (?)").param(host.value()));
        var row = insert(jdbc.sql("""
                        insert into agreement_version (agreement_id, newest_of, title, begins_on, ends_on, ended_on,
                            link, note, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        id,
                        content.title(),
                        content.beginsOn(),
                        content.endsOn(),
                        content.endedOn(),
                        content.link(),
                        content.note(),
                        by,
                        clock.instant().atOffset(UTC)));
        join(row, content.parties());
        return find(id).orElseThrow();
    }

    /**
     * Takes the place of what stood before, which is kept; the same again changes nothing.
     *
     * @param by id of the user who changes it
     * @throws Refusal if somebody else has changed it meanwhile
     */
    Agreement change(Agreement seen, Content content, String by) {
        if (says(seen, content)) {
            return seen;
        }
        var changed = jdbc.sql("""
                        update agreement_version set title = ?, begins_on = ?, ends_on = ?, ended_on = ?, link = ?,
                            note = ?, recorded_by = ?, recorded_at = ?, version = version + 1
                        where newest_of = ? and version = ?""")
                .params(
                        content.title(),
                        content.beginsOn(),
                        content.endsOn(),
                        content.endedOn(),
                        content.link(),
                        content.note(),
                        by,
                        clock.instant().atOffset(UTC),
                        seen.id(),
                        seen.version())
                .update();
        if (changed == 0) {
            throw new Refusal("agreement.changedMeanwhile");
        }
        past.keep(PastKind.AGREEMENT, String.valueOf(seen.id()), FormerAgreement.of(seen), null);
        var row = jdbc.sql("select id from agreement_version where newest_of = ?")
                .param(seen.id())
                .query(Long.class)
                .single();
        jdbc.sql("delete from agreement_party where version_id = ?").param(row).update();
        join(row, content.parties());
        return find(seen.id()).orElseThrow();
    }

    private static boolean says(Agreement one, Content content) {
        var same = new Content(
                one.title(), content.parties(), one.beginsOn(), one.endsOn(), one.endedOn(), one.link(), one.note());
        return same.equals(content) && Set.copyOf(one.parties()).equals(Set.copyOf(content.parties()));
    }

    private void join(long row, List<PartyId> parties) {
        parties.forEach(party -> jdbc.sql("insert into agreement_party (version_id, party) values (?, ?)")
                .params(row, party.value())
                .update());
    }

    private static long insert(StatementSpec statement) {
        var key = new GeneratedKeyHolder();
        statement.update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    private List<Agreement> read(StatementSpec statement) {
        var found = statement.query((row, number) -> read(row)).list();
        var parties = partiesOf(found.stream().map(Agreement::id).toList());
        return found.stream()
                .map(one -> with(one, parties.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<Long, List<PartyId>> partiesOf(List<Long> agreements) {
        var parties = new HashMap<Long, List<PartyId>>();
        if (!agreements.isEmpty()) {
            jdbc.sql("""
                            select v.newest_of, p.party from agreement_version v
                            join agreement_party p on p.version_id = v.id
                            where v.newest_of in (:agreements) order by p.party""").param("agreements", agreements).query(row -> {
                parties.computeIfAbsent(row.getLong("newest_of"), agreement -> new ArrayList<>())
                        .add(PartyId.of(row.getString("party")));
            });
        }
        return parties;
    }

    private static Agreement with(Agreement one, List<PartyId> parties) {
        return new Agreement(
                one.id(),
                one.version(),
                one.host(),
                parties,
                one.title(),
                one.beginsOn(),
                one.endsOn(),
                one.endedOn(),
                one.link(),
                one.note(),
                one.recordedBy(),
                one.recordedAt());
    }

    private static Agreement read(ResultSet row) throws SQLException {
        return new Agreement(
                row.getLong("id"),
                row.getLong("version"),
                PartyId.of(row.getString("host")),
                List.of(),
                row.getString("title"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("link"),
                row.getString("note"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
