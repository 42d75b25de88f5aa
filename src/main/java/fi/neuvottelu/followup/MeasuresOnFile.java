package fi.neuvottelu.followup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Followed measures as one reads them afterwards: of a host, of an owner, and what was said of each. */
@Component
public class MeasuresOnFile {
    private final JdbcClient rows;

    MeasuresOnFile(JdbcClient rows) {
        this.rows = rows;
    }

    /** What was noted of a measure; {@link FollowUpNote} tells the rest. */
    public record Note(
            long followUpId,
            FollowUpNote.Kind kind,
            @Nullable String text,
            Instant writtenAt,
            String writtenBy,
            @Nullable String saidBy) {
        /** Whether its owner said how it goes. */
        public boolean reported() {
            return FollowUpNote.REPORTED.contains(kind);
        }
    }

    /** The latest due date first. */
    public List<FollowUp> of(PartyId host) {
        return rows.sql("select * from follow_up where host = ? order by due_on desc, id desc")
                .param(host.value())
                .query(Row.of(FollowUp.class))
                .list();
    }

    /** The latest due date first. */
    public List<FollowUp> ofOwner(PartyId owner) {
        return rows.sql("select * from follow_up where owner = ? order by due_on desc, id desc")
                .param(owner.value())
                .query(Row.of(FollowUp.class))
                .list();
    }

    /** Of the sessions of one host. */
    public List<FollowUp> ofSessions(Collection<Long> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : rows.sql("select * from follow_up where session_id in (:ids) order by due_on desc, id desc")
                        .param("ids", sessions)
                        .query(Row.of(FollowUp.class))
                        .list();
    }

    /** In the order in which they were written; a report that was not its owner's is left out. */
    public List<Note> notes(Collection<Long> followUps) {
        var byMeasure = written(followUps).stream().collect(groupingBy(Note::followUpId, LinkedHashMap::new, toList()));
        return byMeasure.values().stream()
                .flatMap(its -> FollowUpNote.standing(its, Note::kind).stream())
                .toList();
    }

    private List<Note> written(Collection<Long> followUps) {
        return followUps.isEmpty()
                ? List.of()
                : rows.sql("""
                                select follow_up_id, kind, text, written_at, written_by, said_by from follow_up_note
                                where follow_up_id in (:ids) order by id""")
                        .param("ids", followUps)
                        .query(Row.of(Note.class))
                        .list();
    }
}
