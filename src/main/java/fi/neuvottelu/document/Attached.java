package fi.neuvottelu.document;

import fi.neuvottelu.document.Documents.Document;
import fi.neuvottelu.party.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What of a document goes along with a letter: each PDF that is as it must be, and the text where one of them is not. */
@Component
public class Attached {
    private final Documents documents;
    private final Files files;

    Attached(Documents documents, Files files) {
        this.documents = documents;
        this.files = files;
    }

    public List<DocumentFile> to(long document) {
        var pdfs = files.of(document).stream()
                .filter(one -> one.format() == Format.PDF)
                .toList();
        var good = pdfs.stream().filter(one -> one.fault() == null).toList();
        return good.isEmpty() || good.size() < pdfs.size()
                ? Stream.concat(Stream.of(text(documents.byId(document))), good.stream())
                        .toList()
                : good;
    }

    public byte[] content(DocumentFile file) {
        return file.format() == Format.TXT ? bytes(documents.byId(file.documentId())) : files.content(file);
    }

    static byte[] bytes(Document document) {
        return document.content().getBytes(StandardCharsets.UTF_8);
    }

    /** Named in both languages, since it is in both. */
    static DocumentFile text(Document document) {
        var name = document.kind().fileName(Language.FI) + "-" + document.kind().fileName(Language.SV) + "-"
                + document.id() + Format.TXT.ending();
        return new DocumentFile(0, document.id(), Format.TXT, null, name, document.hash(), null);
    }
}
