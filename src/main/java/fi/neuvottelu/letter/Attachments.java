package fi.neuvottelu.letter;

import java.util.List;

/** Where the postman takes a document from that goes along with a letter. */
public interface Attachments {
    /** @param document id in the document register */
    List<Attachment> of(long document);
}
