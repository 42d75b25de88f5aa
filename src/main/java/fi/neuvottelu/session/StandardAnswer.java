package fi.neuvottelu.session;

/**
 * An answer to a question of the standard form, as it stood at the session.
 *
 * @param ordinal number of the question, from 1
 */
public record StandardAnswer(int ordinal, String question, String answer) {}
