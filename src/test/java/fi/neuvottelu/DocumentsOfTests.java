package fi.neuvottelu;

import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.Documents.Document;
import fi.neuvottelu.document.Documents.Entry;
import fi.neuvottelu.document.Kind;

/** Documents that a story needs in the register and does not make by its own steps. */
final class DocumentsOfTests {
    private DocumentsOfTests() {}

    static Document register(Documents documents, OpenedSession session, Kind kind, String title, int version) {
        return documents.register(
                new Entry(
                        kind,
                        Documents.ofSession(session.id()),
                        session.round().host().id(),
                        session.round().row().id(),
                        session.id(),
                        null,
                        title,
                        title,
                        "sihteeri"),
                version);
    }
}
