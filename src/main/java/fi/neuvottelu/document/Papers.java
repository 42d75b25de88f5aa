package fi.neuvottelu.document;

import fi.neuvottelu.party.Language;
import java.util.List;

/** A kind of document that a capability writes from its rows whenever it is asked for. */
public interface Papers {
    Kind kind();

    /** Of what in a round there is one, in the order of its rows. */
    List<Subject> of(long round);

    /** As the rows stand now. */
    Paper paper(Subject subject, Language language);
}
