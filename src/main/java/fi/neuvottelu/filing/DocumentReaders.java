package fi.neuvottelu.filing;

import fi.neuvottelu.document.Documents.Document;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.letter.SentDocuments;
import fi.neuvottelu.people.Acting;
import org.springframework.stereotype.Component;

/** Who may open a document: whoever coordinates its host or, of most kinds, watches it, and a party to which it went or whose extract it is. */
@Component
class DocumentReaders {
    private final SentDocuments sent;
    private final Acting acting;

    DocumentReaders(SentDocuments sent, Acting acting) {
        this.sent = sent;
        this.acting = acting;
    }

    boolean ofItsHost(Document document) {
        return acting.isCoordinatorOf(document.host().value());
    }

    private boolean isItsExtract(Document document) {
        return document.kind() == Kind.EXTRACT
                && document.party() != null
                && acting.isMemberOf(document.party().value());
    }

    boolean may(Document document) {
        var host = document.host().value();
        return ofItsHost(document)
                || isItsExtract(document)
                || acting.isSupervisorOf(host) && document.kind().watched()
                || sent.wentTo(document.id(), acting.groups());
    }
}
