package fi.neuvottelu.letter;

/** How many letters of a round leave by themselves, were accepted by the mail server, or did not arrive, or wait for somebody to look at them. */
public record Counts(int waiting, int sent, int failed) {}
