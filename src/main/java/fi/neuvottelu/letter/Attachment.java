package fi.neuvottelu.letter;

/** A document that goes along with a letter, byte for byte. */
public record Attachment(String fileName, String mediaType, byte[] content) {}
