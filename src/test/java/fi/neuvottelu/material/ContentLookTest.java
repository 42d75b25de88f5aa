package fi.neuvottelu.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.words.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what its content says; what bursts, runs or hides is not taken. */
class ContentLookTest {
    private static final long MOST = 1 << 20;
    private static final String PDF = "%PDF-1.7\n1 0 obj <</Type /Catalog /OpenAction [3 0 R /Fit]>> endobj\n";

    @ParameterizedTest
    @CsvSource({
        "a.pdf,255044462d312e37,PDF",
        "a.PNG,89504e470d0a1a0a00,PNG",
        "a.jpeg,ffd8ffe000,JPG",
        "a.txt,c3a4,TXT",
        "a.csv,613b62,CSV"
    })
    void itIsWhatItsContentSays(String name, String hex, MaterialType type) throws IOException {
        assertThat(judged(name, HexFormat.of().parseHex(hex))).isEqualTo(type);
    }

    @Test
    void officesPackTheirFiles() throws IOException {
        assertThat(judged("a.docx", zip("[Content_Types].xml", "", "word/document.xml", "x")))
                .isEqualTo(MaterialType.DOCX);
        assertThat(judged("a.xlsx", zip("[Content_Types].xml", "", "xl/workbook.xml", "x")))
                .isEqualTo(MaterialType.XLSX);
        assertThat(judged("a.pptx", zip("[Content_Types].xml", "", "ppt/presentation.xml", "x")))
                .isEqualTo(MaterialType.PPTX);
        assertThat(judged("a.odt", zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "x")))
                .isEqualTo(MaterialType.ODT);
    }

    @Test
    void whatIsMislabelledIsToldWhatItIs() throws IOException {
        refused("material.mislabelled", "a.docx", bytes(PDF));
        refused("material.mislabelled", "a.txt", bytes(PDF));
        refused("material.mislabelled", "a.docx", zip("[Content_Types].xml", "", "xl/workbook.xml", "x"));
        refused("material.unknown", "a.docx", zip("whatever.xml", "x"));
        refused("material.unknown", "a.pdf", bytes("no PDF"));
        refused("material.unknown", "a.txt", new byte[] {'M', 'Z', 0, 1});
        assertThatThrownBy(() -> judged("a.docx", bytes(PDF)))
                .satisfies(one -> assertThat(((Refusal) one).arguments()).containsExactly("a.docx", "PDF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.html", "a.docm", "a", "pdf", "a.pdf.js", "a.svg"})
    void otherKindsAreNotTaken(String name) {
        refused("material.type", name, bytes(PDF));
    }

    @Test
    void aPackageThatBurstsIsNotUnpackedToItsEnd() throws IOException {
        refused("material.bursts", "a.docx", zip("[Content_Types].xml", "", "word/document.xml", "0".repeat(2 << 20)));
        var many = new String[12_000];
        for (var at = 0; at < many.length; at += 2) {
            many[at] = "word/" + at;
            many[at + 1] = "";
        }
        refused("material.bursts", "a.docx", zip(many));
    }

    @Test
    void macrosAreNotTakenAndBrokenPackagesNeither() throws IOException {
        refused("material.macro", "a.docx", zip("[Content_Types].xml", "", "word/vbaProject.bin", "x"));
        var whole = zip("[Content_Types].xml", "", "word/document.xml", "abcdefghijklmnop".repeat(50));
        refused("material.broken", "a.docx", Arrays.copyOf(whole, 60));
        refused("material.broken", "a.docx", Arrays.copyOf(whole, whole.length - 30));
        var hiding = zip("[Content_Types].xml", "", "word/media/a.bin", "x", "word/document.xml", "y");
        refused("material.broken", "a.docx", listed(hiding, "word/media/a.bin", "word/vbaProj.bin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</S /JavaScript /JS (app.alert(1))>>",
                "<</S /J#61vaScript>>",
                "<</S/#4AS(x)>>",
                "<</S /Launch /F (cmd.exe)>>",
                "<</JS(x)>>"
            })
    void aPdfWithAScriptIsNotTaken(String object) {
        refused("material.script", "a.pdf", bytes(PDF + "2 0 obj " + object + " endobj"));
    }

    @Test
    void aPdfThatOpensAtAPageIsTaken() throws IOException {
        assertThat(judged("a.pdf", bytes(PDF))).isEqualTo(MaterialType.PDF);
        assertThat(judged("a.pdf", bytes(PDF + "5 0 obj <</Length 9>> stream\n/JS /JS \nendstream endobj")))
                .as("what stands in the content of a page is no object")
                .isEqualTo(MaterialType.PDF);
        assertThat(judged("a.pdf", bytes(PDF + "<</JSON 1 /Javascript 2>>"))).isEqualTo(MaterialType.PDF);
    }

    @Test
    void packedObjectsAreLookedInto() throws IOException {
        refused("material.script", "a.pdf", packed("11 0 <</S /JavaScript /JS (x)>>"));
        assertThat(judged("a.pdf", packed("11 0 <</Type /Page>>"))).isEqualTo(MaterialType.PDF);
        refused("material.bursts", "a.pdf", packed(" ".repeat(40 << 20)));
        refused("material.bursts", "a.pdf", joined(packed(" ".repeat(20 << 20)), packed(" ".repeat(20 << 20))));
        refused(
                "material.unread",
                "a.pdf",
                bytes(PDF + "<</Type /ObjStm /Filter /ASCIIHexDecode>> stream\n2f4a53>\nendstream"));
        refused(
                "material.unread",
                "a.pdf",
                bytes(PDF + "<</Type /ObjStm /DecodeParms <</Predictor 12>> >> stream\nx\nendstream"));
    }

    @Test
    void aPdfThatCannotBeLookedIntoIsNotTaken() {
        refused("material.locked", "a.pdf", bytes(PDF + "trailer <</Encrypt 9 0 R>>"));
        refused("material.unread", "a.pdf", bytes(PDF + "<</Length 9>> stream\nnever ends"));
    }

    @Test
    void whatOnlyLooksLikeAStreamHidesNothing() {
        refused("material.script", "a.pdf", bytes(PDF + "(a stream\nof words) <</JS (x)>>"));
        refused("material.script", "a.pdf", bytes(PDF + "<<>> stream\nendstrendstream <</JS (x)>>"));
        refused("material.script", "a.pdf", bytes(PDF + "<<>> stream x\nendstream <</JS (x)>>"));
        refused("material.script", "a.pdf", bytes(PDF + "%>\n%> stream\n<</JS (x)>>\nendstream"));
        refused("material.script", "a.pdf", bytes(PDF + "<</T (100 % )>> <</JS (x)>>\n"));
        refused("material.script", "a.pdf", bytes(PDF + "<</T (\\( %) >> <</JS (x)>>"));
    }

    /** Readers that take the end of a stream from its length, or forgive a missing one, see objects there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</Length 0>> stream\nendobj 3 0 obj <</S /JavaScript>> endobj <<>> stream\nendstream",
                "<</Length 9>> stream\nendstream ( endobj 3 0 obj <</S /J#61vaScript>> endobj )",
                "% <</S /JavaScript>>",
                "<</Length 0>> stream\nendobj 3 0 obj <</Type /ObjStm>> stream\nx\nendstream",
                "( never closed"
            })
    void whatAnotherReaderMayTakeForObjectsIsNotPassedOver(String hidden) {
        refused("material.unread", "a.pdf", bytes(PDF + hidden));
    }

    @Test
    void textsAndCommentsMaySayWhatTheyLike() throws IOException {
        assertThat(judged("a.pdf", bytes(PDF + "<</Title (Julkaisu/Launch \\) 100 %) /A <2F4A53> >> % /JS on muuta\n")))
                .isEqualTo(MaterialType.PDF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.txt|passwd.txt",
                "C:\\Users\\x\\muistio.docx|muistio.docx",
                "..txt|txt",
                "a\u202Etxt.pdf|atxt.pdf",
                "a\u0000b.pdf|ab.pdf",
                "a:b*c?.pdf|a_b_c_.pdf",
                "'  '|tiedosto",
                "..|tiedosto",
                "../|tiedosto"
            })
    void aNameIsNoPath(String sent, String kept) {
        assertThat(FileName.cleaned(sent)).isEqualTo(kept);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.cleaned("ä".repeat(400) + ".docx"))
                .hasSize(FileName.LONGEST)
                .endsWith("ä.docx");
        assertThat(FileName.cleaned(null)).isEqualTo("tiedosto");
    }

    private static MaterialType judged(String name, byte[] content) throws IOException {
        return new ContentLook(MOST).judged(name, () -> new ByteArrayInputStream(content));
    }

    private static void refused(String key, String name, byte[] content) {
        assertThatThrownBy(() -> judged(name, content))
                .isInstanceOfSatisfying(
                        Refusal.class, one -> assertThat(one.key()).isEqualTo(key));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] packed(String objects) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes(PDF + "7 0 obj <</Type /ObjStm /Filter /FlateDecode>> stream\r\n"));
        var flate = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(flate)) {
            deflater.write(bytes(objects));
        }
        out.writeBytes(flate.toByteArray());
        out.writeBytes(bytes("\nendstream endobj"));
        return out.toByteArray();
    }

    /** Only its list of contents, by which office programs read it, says so. */
    private static byte[] listed(byte[] zip, String name, String as) {
        var text = new String(zip, StandardCharsets.ISO_8859_1);
        var at = text.lastIndexOf(name);
        return bytes(text.substring(0, at) + as + text.substring(at + name.length()));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    /** Names and contents in turn. */
    private static byte[] zip(String... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var at = 0; at < entries.length; at += 2) {
                zip.putNextEntry(new ZipEntry(entries[at]));
                zip.write(bytes(entries[at + 1]));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
