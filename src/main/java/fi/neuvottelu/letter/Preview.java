package fi.neuvottelu.letter;

/** A letter as its recipient will read it: plain text with {@code \n} between lines. */
public record Preview(String subject, String text) {}
