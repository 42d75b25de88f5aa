package fi.neuvottelu.document;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.document.Documents.Document;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.words.Texts;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a registered document its files. What cannot be made as it must be is not kept: its row says why. */
@Component
public class Printing {
    private static final Logger LOG = LoggerFactory.getLogger(Printing.class);

    private final Press press;
    private final Files files;

    Printing(Press press, Files files) {
        this.press = press;
        this.files = files;
    }

    /**
     * A document that has files keeps those that it has.
     *
     * @param papers what it says, one for each of its languages
     */
    public void print(Document document, List<Paper> papers) {
        if (files.of(document.id()).isEmpty()) {
            var standing =
                    papers.stream().map(paper -> standing(document, paper)).toList();
            standing.forEach(paper -> print(document, paper));
            keepData(document, standing);
        }
    }

    /** What could not be made of it is tried again from the data that was kept with it; nothing else of it changes. */
    public void again(Document document) {
        files.of(document.id(), Format.JSON, null)
                .map(files::content)
                .ifPresent(data -> Canonical.read(data).values().stream()
                        .filter(paper -> files.failed(document.id(), Format.PDF, paper.language()))
                        .forEach(paper -> {
                            files.forgetFailed(document.id(), Format.PDF, paper.language());
                            print(document, paper);
                        }));
    }

    private static Paper standing(Document document, Paper paper) {
        return paper.standing(Texts.say(
                document.kind() == Kind.MINUTES_DRAFT ? "paper.draft" : "paper.version",
                paper.language().locale(),
                document.version(),
                WrittenDate.inFigures(document.registeredOn())));
    }

    private void keepData(Document document, List<Paper> papers) {
        var json = Canonical.of(papers);
        var name = name(document, papers.get(0), Format.JSON);
        if (json.length > Proof.LARGEST) {
            fails(document, Format.JSON, null, name, Proof.TOO_LARGE);
        } else {
            files.keep(document.id(), Format.JSON, null, name, json);
        }
    }

    private void print(Document document, Paper paper) {
        var name = name(document, paper, Format.PDF);
        var set = press.settable(paper);
        try {
            var pdf = press.set(set);
            var faults = Proof.faults(pdf, set);
            if (faults.isEmpty()) {
                files.keep(document.id(), Format.PDF, paper.language(), name, pdf);
            } else {
                fails(document, Format.PDF, paper.language(), name, String.join("; ", faults));
            }
        } catch (IOException | RuntimeException cannot) {
            fails(document, Format.PDF, paper.language(), name, cannot.toString());
        }
    }

    private void fails(Document document, Format format, @Nullable Language language, String name, String fault) {
        LOG.error("document {} cannot be made as {}: {}", document.id(), name, fault);
        files.failed(document.id(), format, language, name, fault);
    }

    static String name(Document document, Paper paper, Format format) {
        return document.kind().fileName(paper.language()) + "-" + document.id() + format.ending();
    }
}
