package fi.neuvottelu.agreement;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.agreement.KeepingAgreements.Content;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.words.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** All agreements that were recorded, each as it stands now; a change adds a version, and nothing is deleted. */
@Component
public class Agreements {
    private static final String NEWEST = """
            select a.id, a.host, v.id as version, v.title, v.begins_on, v.ends_on, v.ended_on, v.link, v.note
            from agreement a join agreement_version v on v.newest_of = a.id
            where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Agreements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        write(id, content, by);
        return find(id).orElseThrow();
    }

    /**
     * Takes the place of what stood before.
     *
     * @param by id of the user who changes it
     * @throws Refusal if somebody else has changed it meanwhile
     */
    Agreement change(Agreement seen, Content content, String by) {
        var replaced = jdbc.sql("update agreement_version set newest_of = null where id = ? and newest_of is not null")
                .param(seen.version())
                .update();
        if (replaced == 0) {
            throw new Refusal("agreement.changedMeanwhile");
        }
        write(seen.id(), content, by);
        return find(seen.id()).orElseThrow();
    }

    private void write(long id, Content content, String by) {
        try {
            var version = insert(jdbc.sql("""
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
            content.parties().forEach(party -> jdbc.sql("insert into agreement_party (version_id, party) values (?, ?)")
                    .params(version, party.value())
                    .update());
        } catch (DuplicateKeyException meanwhile) {
            throw new Refusal("agreement.changedMeanwhile");
        }
    }

    private static long insert(StatementSpec statement) {
        var key = new GeneratedKeyHolder();
        statement.update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    private List<Agreement> read(StatementSpec statement) {
        var found = statement.query((row, number) -> read(row)).list();
        var parties = partiesOf(found.stream().map(Agreement::version).toList());
        return found.stream()
                .map(one -> with(one, parties.getOrDefault(one.version(), List.of())))
                .toList();
    }

    private Map<Long, List<PartyId>> partiesOf(List<Long> versions) {
        var parties = new HashMap<Long, List<PartyId>>();
        if (!versions.isEmpty()) {
            jdbc.sql("select version_id, party from agreement_party where version_id in (:versions) order by party")
                    .param("versions", versions)
                    .query(row -> {
                        parties.computeIfAbsent(row.getLong("version_id"), version -> new ArrayList<>())
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
                one.note());
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
                row.getString("note"));
    }
}
