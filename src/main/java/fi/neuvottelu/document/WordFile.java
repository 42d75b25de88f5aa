package fi.neuvottelu.document;

import fi.neuvottelu.document.Paper.Block;
import fi.neuvottelu.document.Paper.Listing;
import fi.neuvottelu.document.Paper.Passage;
import fi.neuvottelu.document.Paper.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A paper as DOCX: the same text in the same order, with headings that a word processor knows. */
final class WordFile {
    private static final int TITLE = 1;
    private static final int HEADING = 2;

    private final Paper paper;
    private final XWPFDocument document;

    private WordFile(Paper paper, XWPFDocument document) {
        this.paper = paper;
        this.document = document;
    }

    static byte[] of(Paper paper) {
        try (var document = new XWPFDocument()) {
            new WordFile(paper, document).write();
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write() {
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(paper.title());
        properties.setCreator(paper.host());
        document.createStyles().setSpellingLanguage(paper.language().locale().toLanguageTag());
        style(TITLE, 36);
        style(HEADING, 26);
        text(
                paragraph(),
                Stream.concat(Stream.of(paper.host(), paper.standing()), paper.handledUnder().stream())
                        .collect(Collectors.joining("\n")),
                false);
        heading(paper.title(), TITLE);
        if (paper.about() != null) {
            text(paragraph(), paper.about(), false);
        }
        paper.sections().forEach(section -> {
            if (section.heading() != null) {
                heading(section.heading(), HEADING);
            }
            section.blocks().forEach(this::block);
        });
    }

    private void style(int level, int halfPoints) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.addNewName().setVal("heading " + level);
        style.addNewUiPriority().setVal(BigInteger.ONE);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        var made = new XWPFStyle(style);
        made.setType(STStyleType.PARAGRAPH);
        document.getStyles().addStyle(made);
    }

    private void heading(String text, int level) {
        var paragraph = paragraph();
        paragraph.setStyle("Heading" + level);
        text(paragraph, text, false);
    }

    private void block(Block block) {
        if (block instanceof Passage passage) {
            var paragraph = paragraph();
            if (passage.label() != null) {
                text(paragraph, passage.label() + ": ", true);
            }
            text(paragraph, passage.text(), false);
        } else if (block instanceof Listing listing) {
            listing.items().forEach(item -> text(paragraph(), "– " + item, false));
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private void table(Table table) {
        var made = document.createTable(table.rows().size() + 1, table.heads().size());
        made.setWidth("100%");
        made.getRow(0).setRepeatHeader(true);
        row(
                made.getRow(0).getTableCells().stream()
                        .map(cell -> cell.getParagraphs().get(0))
                        .toList(),
                table.heads(),
                true);
        for (var n = 0; n < table.rows().size(); n++) {
            row(
                    made.getRow(n + 1).getTableCells().stream()
                            .map(cell -> cell.getParagraphs().get(0))
                            .toList(),
                    table.rows().get(n),
                    false);
        }
    }

    private static void row(List<XWPFParagraph> cells, List<String> texts, boolean bold) {
        for (var n = 0; n < texts.size(); n++) {
            text(cells.get(n), texts.get(n), bold);
        }
    }

    private XWPFParagraph paragraph() {
        return document.createParagraph();
    }

    /** Without what XML cannot carry at all: the PDF names it. */
    private static void text(XWPFParagraph paragraph, String text, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        var lines = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\p{Cs}]", "\ufffd").split("\n", -1);
        for (var n = 0; n < lines.length; n++) {
            if (n > 0) {
                run.addBreak();
            }
            run.setText(lines[n], n);
        }
    }
}
