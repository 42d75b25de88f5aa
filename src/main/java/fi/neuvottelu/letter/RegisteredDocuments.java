package fi.neuvottelu.letter;

import fi.neuvottelu.document.Attached;
import java.util.List;
import org.springframework.stereotype.Component;

/** Documents as they are registered; all get the same ones. */
@Component
class RegisteredDocuments implements Attachments {
    private final Attached attached;

    RegisteredDocuments(Attached attached) {
        this.attached = attached;
    }

    @Override
    public List<Attachment> of(long document) {
        return attached.to(document).stream()
                .map(one -> new Attachment(one.name(), one.format().mediaType(), attached.content(one)))
                .toList();
    }
}
