package fi.neuvottelu.document;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.document.Paper.Listing;
import fi.neuvottelu.document.Paper.Passage;
import fi.neuvottelu.document.Paper.Section;
import fi.neuvottelu.document.Paper.Table;
import fi.neuvottelu.party.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PressTest {
    private static final Press PRESS = new Press(new TypeCase());

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPaperIsPdfA2aAndPdfUa1AndSaysAllInOrder(Language language) throws IOException {
        var paper = paper(language, "Sovittiin: Ähtäri, Åbo, Öja; §\u00a014 – ”nuoret”\n\nToinen kappale.");
        var pdf = PRESS.set(PRESS.settable(paper));

        assertThat(Judged.failures(pdf)).isEmpty();
        assertThat(Proof.faults(pdf, paper)).isEmpty();
        assertThat(textOf(pdf))
                .contains(paper.host(), "Versio 1", language == Language.FI ? "Sivu 1 / 4" : "Sida 1 / 4")
                .containsSubsequence("Pöytäkirja", "Läsnä", "Kunta 1", "Henkilö 1", "Kunta 2", "Kunta 90", "Sovittu");
        assertThat(textOf(pdf).split("Organisaatio", -1))
                .as("heads of a table on each page")
                .hasSizeGreaterThan(3);
    }

    @Test
    void aPassageInTheOtherLanguageIsReadInItsOwn() throws IOException {
        var pdf = PRESS.set(paper(Language.FI, "Det konstaterades att kommunerna inte är med."));
        assertThat(Judged.failures(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(languages(document.getDocumentCatalog().getStructureTreeRoot()))
                    .containsExactly("sv");
        }
    }

    private static Stream<String> languages(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(kid -> Stream.concat(Stream.ofNullable(kid.getLanguage()), languages(kid)))
                .filter(language -> !language.equals("fi"));
    }

    /** Names of the Sámi languages, of Finnish, Swedish, Russian and Estonian people. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Áŋŋel Čohkka Đ Ŧ Ž ʼ ǩ ǥ ʒ",
                "Ääkköset Åland",
                "Õunapuu Šalom",
                "Иванов",
                "Ελένη",
                "1 € – 2 ½ ”§” … •"
            })
    void whatCanBeSetStaysAsItIs(String text) {
        assertThat(new TypeCase().settable(text)).isEqualTo(text);
    }

    @Test
    void whatNoFontCanSetIsNamedAndThatItWasIsSaid() throws IOException {
        var paper = PRESS.settable(
                paper(Language.FI, "Hyvä \ud83d\ude00 \u202eoikealta\u202c ohjaus\u0007 \u4e2d \u05d0 loppu"));
        var pdf = PRESS.set(paper);
        assertThat(Judged.failures(pdf)).isEmpty();
        assertThat(Proof.faults(pdf, paper)).isEmpty();
        assertThat(textOf(pdf).replaceAll("\\s+", " "))
                .contains(
                        "[GRINNING FACE U+1F600]",
                        "[RIGHT-TO-LEFT OVERRIDE U+202E]oikealta[POP DIRECTIONAL FORMATTING U+202C]",
                        "[BEL U+0007]",
                        "[CJK UNIFIED IDEOGRAPHS 4E2D U+4E2D]",
                        "[HEBREW LETTER ALEF U+05D0]",
                        "hakasulkeisiin");
    }

    @Test
    void whatPeopleTypeIsNoMarkup() throws IOException {
        var typed = "<script>alert(1)</script> &amp; ${7*7} [[${7*7}]] <img src='file:///etc/passwd'/> ]]>";
        var paper = paper(Language.FI, typed);
        var pdf = PRESS.set(paper);
        assertThat(Proof.faults(pdf, paper)).isEmpty();
        assertThat(textOf(pdf).replaceAll("\\s", "")).contains(typed.replaceAll("\\s", ""));
    }

    @Test
    void whatIsNotAsItMustBeIsFound() throws IOException {
        var paper = paper(Language.FI, "Teksti");
        var other = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(other);
        }
        assertThat(Proof.faults(other.toByteArray(), paper))
                .contains("no language", "no title", "no tags", "no output intent", "does not say all in order");
        assertThat(Proof.faults(new byte[] {1, 2, 3}, paper)).hasSize(1);
        assertThat(Proof.faults(PRESS.set(paper), paper(Language.FI, "Toinen teksti")))
                .containsExactly("does not say all in order");
        assertThat(Judged.failures(other.toByteArray())).isNotEmpty();
    }

    @Test
    void theSameDataIsTheSameJsonAndReadsBack() {
        var paper = paper(Language.SV, "Samma text");
        assertThat(Canonical.of(List.of(paper, paper(Language.FI, "Sama"))))
                .isEqualTo(Canonical.of(List.of(paper(Language.FI, "Sama"), paper)));
        assertThat(Canonical.read(Canonical.of(List.of(paper)))).containsEntry(Language.SV, paper);
    }

    private static Paper paper(Language language, String typed) {
        return new Paper(
                language,
                "Pöytäkirja",
                "Hyvinvointi 2027 Pohjanmaa",
                "Pohjanmaan hyvinvointialue",
                List.of(),
                "Versio 1, 1.3.2027",
                List.of(
                        new Section(null, List.of(new Passage("Aika", "1.3.2027 klo 9–11"))),
                        new Section(
                                "Läsnä",
                                List.of(new Table(
                                        List.of("Organisaatio", "Henkilö"),
                                        IntStream.rangeClosed(1, 90)
                                                .mapToObj(n -> List.of("Kunta " + n, "Henkilö " + n))
                                                .toList()))),
                        new Section("Poissa", List.of(new Listing(List.of("Korsnäs", "Kaskinen")))),
                        new Section("1. Nuoret", List.of(new Passage("Sovittu", typed)))));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
