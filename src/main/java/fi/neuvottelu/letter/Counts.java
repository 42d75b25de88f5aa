package fi.neuvottelu.letter;

/** How many letters of a round have not left yet, were accepted by the mail server, or could not be sent. */
public record Counts(int waiting, int sent, int failed) {}
