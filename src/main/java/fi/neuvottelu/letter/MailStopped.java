package fi.neuvottelu.letter;

/** No letter leaves, until the mail server or our settings are mended. Published in the transaction that marks it, once for all nodes. */
public record MailStopped() {}
