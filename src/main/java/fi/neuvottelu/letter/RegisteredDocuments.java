package fi.neuvottelu.letter;

import fi.neuvottelu.document.Documents;
import org.springframework.stereotype.Component;

/** Documents as they are registered; a file is named in both languages, since all get the same one. */
@Component
class RegisteredDocuments implements Attachments {
    private final Documents documents;

    RegisteredDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Attachment of(long document) {
        var registered = documents.byId(document);
        var name =
                switch (registered.kind()) {
                    case MINUTES -> "poytakirja-protokoll-";
                    case MINUTES_DRAFT -> "poytakirjaluonnos-protokollsutkast-";
                };
        return new Attachment(name + registered.id() + ".txt", registered.content());
    }
}
