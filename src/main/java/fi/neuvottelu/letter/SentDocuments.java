package fi.neuvottelu.letter;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which documents went along with letters that left. */
@Component
public class SentDocuments {
    private final JdbcClient rows;

    SentDocuments(JdbcClient rows) {
        this.rows = rows;
    }

    /** Whether a document went to one of these parties, to a mailbox that is its own. */
    public boolean wentTo(long document, Collection<String> parties) {
        return !parties.isEmpty()
                && rows.sql("select count(*) from letter where document_id = :document and party in (:parties)"
                                        + " and state = '" + Dispatch.State.SENT + "' and not to_earlier")
                                .param("document", document)
                                .param("parties", parties)
                                .query(Long.class)
                                .single()
                        > 0;
    }
}
