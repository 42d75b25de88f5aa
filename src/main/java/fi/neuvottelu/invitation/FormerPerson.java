package fi.neuvottelu.invitation;

/** What an answer said of somebody whom it names, before she corrected it herself. */
record FormerPerson(String name, String role, String mailbox) {}
