package fi.neuvottelu.document;

import fi.neuvottelu.document.Documents.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The files that a document is handed out as: those that are kept, the text where there is no PDF, DOCX where offices edit. */
@Component
public class HandedOut {
    private final Documents documents;
    private final Files files;

    HandedOut(Documents documents, Files files) {
        this.documents = documents;
        this.files = files;
    }

    public List<DocumentFile> of(Document document) {
        var kept = files.of(document.id());
        var good = kept.stream().filter(one -> one.fault() == null).toList();
        var data = good.stream().filter(one -> one.format() == Format.JSON).findFirst();
        var papers = kept.stream()
                .filter(one -> one.format() == Format.PDF && document.kind().edited() && data.isPresent())
                .map(one -> new DocumentFile(
                        0,
                        document.id(),
                        Format.DOCX,
                        one.language(),
                        one.name().replace(Format.PDF.ending(), Format.DOCX.ending()),
                        null,
                        null));
        return Stream.of(good.stream(), papers, text(document, good))
                .flatMap(each -> each)
                .toList();
    }

    /** What was registered before there were files, or could not be set, is there as text. */
    private static Stream<DocumentFile> text(Document document, List<DocumentFile> good) {
        return good.stream().anyMatch(one -> one.format() == Format.PDF)
                ? Stream.empty()
                : Stream.of(Attached.text(document));
    }

    /** What could not be made of it, and why. */
    public List<String> missing(Document document) {
        return files.of(document.id()).stream()
                .flatMap(one -> Stream.ofNullable(one.fault()).map(fault -> one.name() + ": " + fault))
                .toList();
    }

    /** @param file one of those that {@link #of} tells */
    public byte[] content(DocumentFile file) {
        return switch (file.format()) {
            case PDF, JSON -> files.content(file);
            case TXT -> Attached.bytes(documents.byId(file.documentId()));
            case DOCX -> WordFile.of(paper(file));
        };
    }

    /** From the data that is locked with it. */
    private Paper paper(DocumentFile file) {
        var data = files.of(file.documentId(), Format.JSON, null)
                .map(files::content)
                .orElseThrow();
        return Optional.ofNullable(Canonical.read(data).get(file.language())).orElseThrow();
    }
}
