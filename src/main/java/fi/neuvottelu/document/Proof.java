package fi.neuvottelu.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a PDF of ours before anybody else does: whether it is what it must be, and says all that its paper says. */
final class Proof {
    /** What one row of the register takes. */
    static final int LARGEST = 1_000_000;

    static final String TOO_LARGE = "larger than " + LARGEST + " bytes";

    private Proof() {}

    /** @return what is wrong with it, none if it is as it should be */
    static List<String> faults(byte[] pdf, Paper paper) {
        var faults = new ArrayList<String>();
        if (pdf.length > LARGEST) {
            faults.add(TOO_LARGE);
        }
        try (var document = Loader.loadPDF(pdf)) {
            read(document, paper, faults);
        } catch (IOException unreadable) {
            faults.add("unreadable: " + unreadable.getMessage());
        }
        return faults;
    }

    private static void read(PDDocument document, Paper paper, List<String> faults) throws IOException {
        var catalog = document.getDocumentCatalog();
        check(paper.language().locale().getLanguage().equals(catalog.getLanguage()), "no language", faults);
        check(paper.title().equals(document.getDocumentInformation().getTitle()), "no title", faults);
        check(
                catalog.getMarkInfo() != null
                        && catalog.getMarkInfo().isMarked()
                        && catalog.getStructureTreeRoot() != null,
                "no tags",
                faults);
        check(!catalog.getOutputIntents().isEmpty(), "no output intent", faults);
        var metadata = catalog.getMetadata() == null
                ? ""
                : new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        check(metadata.contains("pdfaid") && metadata.contains("pdfuaid"), "does not say what it is", faults);
        for (var page : document.getPages()) {
            var resources = page.getResources();
            if (resources == null) {
                continue;
            }
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                check(font.isEmbedded(), "without its font " + font.getName(), faults);
            }
        }
        check(saysInOrder(new PDFTextStripper().getText(document), paper), "does not say all in order", faults);
    }

    /** Heads and feet of pages stand between. */
    private static boolean saysInOrder(String set, Paper paper) {
        var written = paper.texts().collect(Collectors.joining());
        var at = 0;
        for (var i = 0; i < written.length(); i++) {
            var wanted = written.charAt(i);
            if (!isSpace(wanted)) {
                at = set.indexOf(wanted, at) + 1;
                if (at == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSpace(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one);
    }

    private static void check(boolean holds, String otherwise, List<String> faults) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
