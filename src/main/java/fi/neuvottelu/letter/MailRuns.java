package fi.neuvottelu.letter;

/** Letters leave again. Published in the transaction that marks it. */
public record MailRuns() {}
