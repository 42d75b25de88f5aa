package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.statute.Topic;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A point on the agenda of a session, in every language in which it is shown.
 *
 * @param key what the point keeps while the agenda is edited
 * @param topics that it deals with, of the Act of the session's own round
 */
public record AgendaPoint(String key, Map<Language, String> title, Set<Topic> topics) {
    public String in(Language language) {
        return Objects.requireNonNull(title.get(language));
    }
}
