package fi.neuvottelu.session;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.search.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures that the minutes agree on at a point of the agenda. They stand in one register with those of the record, and are judged
 * alike; the record does not write over them, nor they over it.
 */
@Component
public class AgreedAtPoints {
    private final JdbcClient jdbc;
    private final RecordedLines lines;
    private final Parties parties;
    private final Words words;

    AgreedAtPoints(JdbcClient jdbc, RecordedLines lines, Parties parties, Words words) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.parties = parties;
        this.words = words;
    }

    /**
     * They take the place of those that the minutes agreed on before.
     *
     * @param measures by the key of their point
     */
    public void write(Session session, Map<String, List<SessionRecord.Measure>> measures) {
        var host = parties.host(session.host());
        jdbc.sql("delete from agreed_measure where session_id = ? and agenda_point is not null")
                .param(session.id())
                .update();
        measures.forEach((point, agreed) -> IntStream.range(0, agreed.size())
                .forEach(n -> lines.measure(session, host, agreed.get(n), n + 1, point)));
        words.changed(FoundKind.RECORD, session.id());
    }

    /** By the key of their point; no entry for a point without any. */
    public Map<String, List<SessionRecord.Measure>> of(Session session) {
        var measures = new LinkedHashMap<String, List<SessionRecord.Measure>>();
        rows(session).forEach(row -> measures.computeIfAbsent(row.agendaPoint(), key -> new ArrayList<>())
                .add(row.asTyped()));
        return measures;
    }

    private List<AtPoint> rows(Session session) {
        return jdbc.sql("""
                        select agenda_point, text, owner, owner_role, due_on from agreed_measure
                        where session_id = ? and agenda_point is not null order by id""").param(session.id()).query(Row.of(AtPoint.class)).list();
    }

    private record AtPoint(
            String agendaPoint,
            String text,
            @Nullable String owner,
            @Nullable String ownerRole,
            @Nullable LocalDate dueOn) {
        SessionRecord.Measure asTyped() {
            return new SessionRecord.Measure(text, owner, ownerRole, dueOn == null ? null : dueOn.toString());
        }
    }
}
