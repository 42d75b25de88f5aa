package fi.neuvottelu.letter;

/** A document that goes along with a letter, byte for byte in UTF-8. */
public record Attachment(String fileName, String text) {}
