package fi.neuvottelu.filing;

import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.Documents.Document;
import fi.neuvottelu.document.HandedOut;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Making;
import fi.neuvottelu.document.Papers;
import fi.neuvottelu.document.Subject;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Round;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** All documents of a round: those that are registered, and those that are made from its rows. */
@Component
class RoundFile {
    private final List<Papers> papers;
    private final Making making;
    private final Documents documents;
    private final HandedOut files;
    private final Parties parties;

    RoundFile(List<Papers> papers, Making making, Documents documents, HandedOut files, Parties parties) {
        this.papers = papers.stream().sorted(Comparator.comparing(Papers::kind)).toList();
        this.making = making;
        this.documents = documents;
        this.files = files;
        this.parties = parties;
    }

    /** A document that can be made. */
    record Makeable(Kind kind, Subject subject) {}

    List<Makeable> makeable(Round round) {
        return papers.stream()
                .flatMap(one -> one.of(round.id()).stream().map(subject -> new Makeable(one.kind(), subject)))
                .toList();
    }

    List<Document> registered(Round round) {
        return documents.lastOfRound(round.id());
    }

    /** Empty for what there is none of. */
    Optional<Document> make(Round round, Kind kind, Subject subject) {
        return papers.stream()
                .filter(one -> one.kind() == kind && one.of(round.id()).contains(subject))
                .findFirst()
                .map(one -> make(round, one, subject));
    }

    private Document make(Round round, Papers one, Subject subject) {
        var host = parties.host(round.host());
        return making.make(one, subject, host.id(), LetterLanguages.of(host, host));
    }

    /** As the rows stand now; what is one party's own only if it was made before. */
    void makeAll(Round round) {
        papers.forEach(one -> one.of(round.id()).stream()
                .filter(subject -> subject.party() == null)
                .forEach(subject -> make(round, one, subject)));
    }

    /** One file after the other: no more than one is held at a time. */
    void write(Round round, OutputStream into) throws IOException {
        try (var zip = new ZipOutputStream(into)) {
            for (var document : registered(round)) {
                for (var file : files.of(document)) {
                    zip.putNextEntry(new ZipEntry(file.name()));
                    zip.write(files.content(file));
                    zip.closeEntry();
                }
            }
        }
    }
}
