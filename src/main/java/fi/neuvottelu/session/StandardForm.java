package fi.neuvottelu.session;

import fi.neuvottelu.rows.Row;
import fi.neuvottelu.statute.Act;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that are the same at every session, and what was answered last time. */
@Component
public class StandardForm {
    private final JdbcClient jdbc;
    private final InvitedMunicipalities municipalities;

    StandardForm(JdbcClient jdbc, InvitedMunicipalities municipalities) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
    }

    public List<StandardAnswer> answers(long session) {
        return jdbc.sql("select ordinal, question, answer from standard_answer where session_id = ? order by ordinal")
                .param(session)
                .query(Row.of(StandardAnswer.class))
                .list();
    }

    void write(long session, StandardAnswer answer) {
        jdbc.sql("insert into standard_answer (session_id, ordinal, question, answer) values (?, ?, ?, ?)")
                .params(session, answer.ordinal(), answer.question(), answer.answer())
                .update();
    }

    /** Of the host's last held session under the Act with one of the municipalities that this session invites. */
    Optional<Long> lastTime(Session session, Act act) {
        var before = jdbc.sql("""
                        select s.id from arranged_session s
                        where s.host = :host and s.act = :act and s.state = '%s' and s.starts_at < :start and s.id <> :id
                          and exists (select 1 from standard_answer a where a.session_id = s.id)
                        order by s.starts_at desc""".formatted(SessionState.HELD))
                .param("host", session.host().value())
                .param("act", act.name())
                .param("start", session.startsAt().atOffset(java.time.ZoneOffset.UTC))
                .param("id", session.id())
                .query(Long.class)
                .list();
        var same = municipalities.sharedWith(session.id(), before);
        return before.stream().filter(same::contains).findFirst();
    }
}
