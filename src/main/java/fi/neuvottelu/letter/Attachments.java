package fi.neuvottelu.letter;

/** Where the postman takes a document from that goes along with a letter. */
public interface Attachments {
    /** @param document id in the document register */
    Attachment of(long document);
}
