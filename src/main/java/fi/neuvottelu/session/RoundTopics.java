package fi.neuvottelu.session;

import fi.neuvottelu.round.Round;
import fi.neuvottelu.statute.Topic;
import java.util.List;

/** What a session is about in one of the rounds for which it counts, as planned. */
public record RoundTopics(Round round, List<Topic> topics) {}
