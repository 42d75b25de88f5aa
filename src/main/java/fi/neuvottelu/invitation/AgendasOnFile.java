package fi.neuvottelu.invitation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agendas as one reads them afterwards: each version that left the house, and which of them a party has. */
@Component
public class AgendasOnFile {
    private final JdbcClient rows;
    private final ObjectMapper json;

    AgendasOnFile(JdbcClient rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** @param version from 1 */
    public record Version(long sessionId, int version, Language language, Instant writtenAt, List<String> points) {}

    private record Written(long sessionId, int version, Language language, Instant writtenAt, String items) {}

    private record Told(long sessionId, int agendaVersion) {}

    /** In the order in which they were written. */
    public List<Version> ofRound(long round) {
        return rows.sql("""
                        select a.session_id, a.version, a.language, a.written_at, a.items
                        from agenda_version a join session_counts r on r.session_id = a.session_id
                        where r.round_id = ? order by a.session_id, a.version""").param(round).query(Row.of(Written.class)).list().stream()
                .map(one -> new Version(
                        one.sessionId(), one.version(), one.language(), one.writtenAt(), points(one.items())))
                .toList();
    }

    /** Which version a party was sent last, by session; 0 before its first letter. */
    public Map<Long, Integer> toldTo(PartyId party, long round) {
        var all = new HashMap<Long, Integer>();
        rows.sql("""
                        select i.session_id, i.agenda_version
                        from invitation i join session_counts r on r.session_id = i.session_id
                        where i.party = ? and r.round_id = ?""")
                .params(party.value(), round)
                .query(Row.of(Told.class))
                .list()
                .forEach(one -> all.put(one.sessionId(), one.agendaVersion()));
        return all;
    }

    private List<String> points(String items) {
        try {
            return json.readValue(items, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
