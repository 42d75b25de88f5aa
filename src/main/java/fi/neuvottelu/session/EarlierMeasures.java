package fi.neuvottelu.session;

import fi.neuvottelu.party.Language;
import java.util.List;

/** What was agreed at earlier sessions of the same negotiation; the agenda of the next lists it in its place. */
public interface EarlierMeasures {
    /** One line each: text, owner, due date, what has become of it. */
    List<String> before(Session session, Language language);
}
