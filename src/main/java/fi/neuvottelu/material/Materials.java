package fi.neuvottelu.material;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The files of all sessions, without their content. */
@Component
class Materials {
    private final JdbcClient rows;
    private final Clock clock;

    Materials(JdbcClient rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What is known of a file before its content is kept. */
    record Coming(
            long session,
            @Nullable String pointKey,
            PartyId party,
            String name,
            MaterialType type,
            Material.Spoken language,
            Scanned scan,
            String broughtBy) {}

    /** @return its id; how large it is and its hash are known when the content is kept */
    long begin(Coming one) {
        var key = new GeneratedKeyHolder();
        rows.sql("""
                        insert into material (session_id, point_key, party, name, type, language, scan, brought_by, brought_at,
                            bytes, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')""")
                .params(
                        one.session(),
                        one.pointKey(),
                        one.party().value(),
                        one.name(),
                        one.type().name(),
                        one.language().name(),
                        one.scan().name(),
                        one.broughtBy(),
                        clock.instant().atOffset(UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    void kept(long material, Pieces.Written written) {
        rows.sql("update material set bytes = ?, hash = ? where id = ?")
                .params(written.bytes(), written.hash(), material)
                .update();
    }

    Optional<Material> find(long id) {
        return rows.sql("select * from material where id = ?")
                .param(id)
                .query(Row.of(Material.class))
                .optional();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Material> locked(long id) {
        return rows.sql("select * from material where id = ? for update")
                .param(id)
                .query(Row.of(Material.class))
                .optional();
    }

    List<Material> ofSession(long session) {
        return rows.sql("select * from material where session_id = ? order by id")
                .param(session)
                .query(Row.of(Material.class))
                .list();
    }

    void share(long material) {
        rows.sql("update material set shared = true where id = ?")
                .param(material)
                .update();
    }

    void remove(long material) {
        rows.sql("delete from material where id = ?").param(material).update();
    }
}
