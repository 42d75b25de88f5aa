package fi.neuvottelu.session;

import fi.neuvottelu.statute.Topic;

/** What was said and agreed on one topic of the Act. */
public record TopicText(Topic topic, String text) {}
