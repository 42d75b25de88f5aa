package fi.neuvottelu.forms;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of steps that were done past their forms, each under the key of its step with a word more: no form writes there. */
@Component
class SetAside {
    private static final String ASIDE = "/aside";

    private final JdbcClient rows;
    private final Clock clock;

    SetAside(JdbcClient rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The newest one of a process instance. */
    Optional<Draft> of(String processInstance) {
        return rows.sql("""
                        select draft_key, version, content from draft where draft_key like ?
                        order by saved_at desc fetch first 1 rows only""")
                .param(all(processInstance))
                .query((row, number) ->
                        new Draft(row.getString("draft_key"), row.getInt("version"), row.getString("content")))
                .optional();
    }

    /** The draft of a step is none any more, and lies aside instead of what lay there. */
    @Transactional
    void put(String key) {
        discard(key + ASIDE);
        rows.sql("update draft set draft_key = ? where draft_key = ?")
                .params(key + ASIDE, key)
                .update();
    }

    /** What was written after it had been put there; nothing is written over what a colleague has written since. */
    @Transactional
    void goesOn(String key, int version, String content, String author) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var lay = rows.sql("select count(*) from draft where draft_key = ?")
                        .param(key + ASIDE)
                        .query(Long.class)
                        .single()
                > 0;
        if (lay) {
            rows.sql("update draft set version = version + 1, content = ?, saved_by = ?, saved_at = ?"
                            + " where draft_key = ? and version = ?")
                    .params(content, author, now, key + ASIDE, version)
                    .update();
        } else {
            rows.sql("insert into draft (draft_key, version, content, saved_by, saved_at) values (?, ?, ?, ?, ?)")
                    .params(key + ASIDE, version + 1, content, author, now)
                    .update();
        }
    }

    void discardOf(String processInstance) {
        rows.sql("delete from draft where draft_key like ?")
                .param(all(processInstance))
                .update();
    }

    private void discard(String key) {
        rows.sql("delete from draft where draft_key = ?").param(key).update();
    }

    private static String all(String processInstance) {
        return processInstance + "/%" + ASIDE;
    }
}
