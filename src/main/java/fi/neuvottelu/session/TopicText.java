package fi.neuvottelu.session;

import fi.neuvottelu.statute.Topic;

/** What was said and agreed on one topic in one of the rounds for which the session counts. */
public record TopicText(long roundId, Topic topic, String text) {}
