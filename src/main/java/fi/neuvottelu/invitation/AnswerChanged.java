package fi.neuvottelu.invitation;

/**
 * An answer that stood has given way to another one, told in the same transaction.
 *
 * @param answer id of the one that stands now
 */
public record AnswerChanged(Invitation invitation, long answer, FormerAnswer before, FormerAnswer now) {}
