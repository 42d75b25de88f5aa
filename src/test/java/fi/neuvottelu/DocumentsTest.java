package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.casenumber.CaseNumbers;
import fi.neuvottelu.document.Attached;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.Documents.Document;
import fi.neuvottelu.document.Files;
import fi.neuvottelu.document.Format;
import fi.neuvottelu.document.HandedOut;
import fi.neuvottelu.document.Judged;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Making;
import fi.neuvottelu.document.Paper;
import fi.neuvottelu.document.Papers;
import fi.neuvottelu.document.Subject;
import fi.neuvottelu.party.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file of a round of a bilingual county: each kind of document in Finnish and Swedish, as its rows say, for whom it is. */
@ScenarioTest
class DocumentsTest {
    private static final String SWEDISH = "Det konstaterades att ungdomarna inte är med.";

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    Documents documents;

    @Autowired
    Files files;

    @Autowired
    HandedOut handedOut;

    @Autowired
    Attached attached;

    @Autowired
    CaseNumbers numbers;

    @Autowired
    Making making;

    @Autowired
    JdbcClient rows;

    private OpenedSession session;

    @BeforeEach
    void minutesAreApproved() {
        session = coordinator.opensRoundWithOneSession("Pohjanmaa", Scenario.DAY, "Vaasa", "Närpiö");
        clock.passes(session.invitationOn());
        session.personOf("Vaasa").answers(draft -> {
            draft.put("answer", "YES");
            draft.putArray("representatives")
                    .addObject()
                    .put("name", "Åsa Öhman")
                    .put("role", "välfärdsdirektör");
        });
        clock.passes(session.day());
        coordinator.records(session, draft -> {
            draft.get("attendance").forEach(line -> ((ObjectNode) line)
                    .put("presence", "ABSENT".equals(line.path("presence").textValue()) ? "ABSENT" : "CAME"));
            draft.putArray("measures")
                    .addObject()
                    .put("text", SWEDISH)
                    .put("owner", session.party("Närpiö").id().value())
                    .put("dueOn", "2027-09-30");
        });
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);
        clock.runDue();
    }

    @Test
    void everyKindIsPdfA2aAndPdfUa1InBothLanguages() throws IOException {
        assertThat(coordinatorMakes("asiakirjat.zip", "")).isEqualTo(200);
        for (var party : List.of("Närpiö", "Vaasa")) {
            assertThat(coordinatorMakes(
                            "asiakirja", "laji=EXTRACT&tilaisuus=" + session.id() + "&osapuoli=" + id(party)))
                    .isEqualTo(303);
        }
        var all = documents.lastOfRound(roundId());
        assertThat(all).extracting(Document::kind).contains(Kind.values());
        for (var document : all) {
            for (var language : Language.values()) {
                var pdf = pdf(document, language);
                lookAt(document.kind() + "-" + language, pdf);
                assertThat(Judged.failures(pdf))
                        .as(document.kind() + " " + language)
                        .isEmpty();
                assertThat(textOf(pdf))
                        .contains(document.kind().title(language))
                        .contains(
                                language == Language.FI ? "Pohjanmaan hyvinvointialue" : "Österbottens välfärdsområde")
                        .contains(language == Language.FI ? "Sivu 1 / " : "Sida 1 / ");
            }
        }
        assertThat(textOf(pdf(last(Kind.MINUTES), Language.SV)))
                .containsSubsequence(
                        "Protokoll",
                        "Närvarande",
                        "Vasa",
                        "Åsa Öhman",
                        "Närpes",
                        "Keskusteltiin.",
                        SWEDISH.substring(0, 20));
        assertThat(textOf(pdf(last(Kind.NAMES), Language.FI))).contains("Åsa Öhman", "välfärdsdirektör");
        assertThat(textOf(pdf(last(Kind.INVITATION_LIST), Language.SV))).contains("Närpes", "Vasa");
        assertThat(textOf(pdf(last(Kind.EVIDENCE), Language.FI))).contains("ei ole todistus");
    }

    @Test
    void approvedMinutesAreLockedAsPdfAndJsonAndGoWithTheLetter() throws IOException {
        var minutes = last(Kind.MINUTES);
        var kept = files.of(minutes.id());
        assertThat(kept)
                .extracting(one -> one.format() + " " + one.language())
                .containsExactly("PDF FI", "PDF SV", "JSON null");
        var letter = mailbox.lettersTo("Närpiö").stream()
                .filter(one -> one.subject().startsWith("Godkänt protokoll")
                        || one.subject().startsWith("Hyväksytty"))
                .findFirst()
                .orElseThrow();
        assertThat(letter.attached().name()).isEqualTo("poytakirja-" + minutes.id() + ".pdf");
        assertThat(letter.attached().hash()).isEqualTo(kept.get(0).hash());
        assertThat(letter.text())
                .contains("poytakirja-" + minutes.id() + ".pdf", kept.get(0).hash())
                .contains("protokoll-" + minutes.id() + ".pdf", kept.get(1).hash());
        var word = handedOut.of(minutes).stream()
                .filter(one -> one.format() == Format.DOCX && one.language() == Language.SV)
                .findFirst()
                .orElseThrow();
        try (var document = new XWPFDocument(new ByteArrayInputStream(handedOut.content(word)));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).containsSubsequence("Protokoll", "Närvarande", "Vasa", "Keskusteltiin.");
        }
    }

    /** Unknown and not hers are answered alike. */
    @Test
    void aPartyOpensWhatWentToItAndNothingElse() {
        var minutes = last(Kind.MINUTES);
        coordinatorMakes("asiakirjat.zip", "");
        var list = last(Kind.INVITATION_LIST);
        var narpes = session.personOf("Närpiö").atTasklist().browser();
        var other = scenario.memberOf(
                        scenario.party(session.round().host(), "Laihia"),
                        session.round().host(),
                        "vieras")
                .browser();

        assertThat(coordinatorOpens("/asiakirja/" + minutes.id())).isEqualTo(200);
        assertThat(narpes.opens("/neuvottelu/asiakirja/" + minutes.id()).body())
                .contains(
                        "protokoll-" + minutes.id() + ".pdf",
                        files.of(minutes.id()).get(0).hash());
        assertThat(narpes.opens("/neuvottelu/asiakirja/" + minutes.id() + "/protokoll-" + minutes.id() + ".pdf"))
                .satisfies(pdf -> assertThat(pdf.statusCode()).isEqualTo(200))
                .satisfies(pdf ->
                        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf"));
        var unknown = narpes.opens("/neuvottelu/asiakirja/999999");
        assertThat(unknown.statusCode()).isEqualTo(404);
        for (var nothing : List.of(
                narpes.opens("/neuvottelu/asiakirja/" + list.id()),
                narpes.opens("/neuvottelu/asiakirja/" + minutes.id() + "/muu.pdf"),
                narpes.opens("/neuvottelu/asiakirja/..%2fx"),
                narpes.fillsIn(ofRound("asiakirjat.zip"), ""),
                narpes.opens("/neuvottelu/neuvottelukierros/" + roundId() + "/asiakirjat"),
                other.opens("/neuvottelu/asiakirja/" + minutes.id()),
                other.opens("/neuvottelu/asiakirja/" + minutes.id() + "/protokoll-" + minutes.id() + ".pdf"))) {
            assertThat(nothing.statusCode()).as(nothing.uri().toString()).isIn(400, 404);
        }
    }

    /** A document is a view of rows: it is a new version when they say something new, and the same one when they do not. */
    @Test
    void theSameRowsAreTheSameDocument() {
        var list = "laji=INVITATION_LIST&tilaisuus=" + session.id();
        coordinatorMakes("asiakirja", list);
        var first = last(Kind.INVITATION_LIST);
        coordinatorMakes("asiakirja", list);
        assertThat(last(Kind.INVITATION_LIST)).isEqualTo(first);
        coordinatorMakes("asiakirja", "laji=EVIDENCE");
        var evidence = last(Kind.EVIDENCE);
        clock.passes(clock.today().plusDays(1));
        coordinatorMakes("asiakirja", "laji=EVIDENCE");
        assertThat(last(Kind.EVIDENCE)).as("another day is nothing new").isEqualTo(evidence);
        assertThat(coordinatorMakes("asiakirja", "laji=AGENDA")).isEqualTo(404);
        assertThat(coordinatorOpens("/neuvottelukierros/" + roundId() + "/asiakirjat"))
                .isEqualTo(200);
    }

    /** Both languages say what the rows said when the first was read. */
    @Test
    void rowsThatChangeMeanwhileAreInTheNextVersion() throws IOException {
        var made = making.make(
                new OfMeasure(),
                Subject.ofRound(roundId()),
                session.round().host().id(),
                List.of(Language.values()));
        for (var language : Language.values()) {
            assertThat(textOf(pdf(made, language)).replaceAll("\\s+", " ")).contains(SWEDISH);
        }
        var next = making.make(
                new OfMeasure(),
                Subject.ofRound(roundId()),
                session.round().host().id(),
                List.of(Language.values()));
        assertThat(next.version()).isEqualTo(made.version() + 1);
    }

    /** Its only measure, which somebody else changes while the Swedish paper is about to be read. */
    private final class OfMeasure implements Papers {
        @Override
        public Kind kind() {
            return Kind.REPORT;
        }

        @Override
        public List<Subject> of(long round) {
            return List.of(Subject.ofRound(round));
        }

        @Override
        public Paper paper(Subject subject, Language language) {
            if (language == Language.SV) {
                CompletableFuture.runAsync(
                                () -> rows.sql("update agreed_measure set text = 'Toinen' where session_id = ?")
                                        .param(session.id())
                                        .update())
                        .join();
            }
            var text = rows.sql("select text from agreed_measure where session_id = ?")
                    .param(session.id())
                    .query(String.class)
                    .single();
            return Paper.of(
                    language,
                    kind(),
                    null,
                    "Pohjanmaa",
                    List.of(new Paper.Section(null, List.of(new Paper.Passage(null, text)))));
        }
    }

    /** What is not as it must be is not attached; the letter goes with the text, and the office is told. */
    @Test
    void whatCouldNotBeMadeIsToldAndTheTextGoes() {
        var minutes = last(Kind.MINUTES);
        rows.sql(
                        "update document_file set fault = 'no tags', content = null, hash = null where document_id = ? and language = 'SV'")
                .param(minutes.id())
                .update();
        assertThat(attached.to(minutes.id())).extracting(one -> one.format()).containsExactly(Format.TXT, Format.PDF);
        assertThat(new String(attached.content(attached.to(minutes.id()).get(0)), StandardCharsets.UTF_8))
                .isEqualTo(minutes.content());
        var desk = coordinator.atTasklist(session.round().host());
        assertThat(desk.browser().opens("/neuvottelu/asiakirja/" + minutes.id()).body())
                .contains("protokoll-" + minutes.id() + ".pdf: no tags");
        assertThat(desk.page(desk.taskOf(session.round().instance().getId(), "runTheRound"))
                        .findValues("notMade")
                        .toString())
                .contains("protokoll-" + minutes.id() + ".pdf");
    }

    /** To look makes nothing. */
    @Test
    void whatIsMadeIsPosted() {
        var before = documents.lastOfRound(roundId());
        for (var page : List.of("asiakirja?laji=NAMES&tilaisuus=" + session.id(), "asiakirjat.zip")) {
            assertThat(coordinatorOpens("/neuvottelukierros/" + roundId() + "/" + page))
                    .isIn(404, 405);
        }
        assertThat(documents.lastOfRound(roundId())).isEqualTo(before);
    }

    /** It takes its own to its own bodies, under both numbers; another's and its draft it does not see. */
    @Test
    void aPartyTakesItsExtractWithBothCaseNumbers() throws IOException {
        numbers.record(roundId(), session.round().host().id(), "PHVA/77/00.01.02/2027");
        numbers.record(roundId(), session.party("Närpiö").id(), "Nrp 12/2027");
        var narpes = session.personOf("Närpiö").atTasklist().browser();
        assertThat(narpes.opens("/neuvottelu/neuvottelukierros/" + roundId() + "?lang=sv")
                        .body())
                .contains("Utdrag", "name=\"osapuoli\" value=\"" + id("Närpiö"))
                .doesNotContain("name=\"osapuoli\" value=\"" + id("Vaasa"));
        var made = narpes.fillsIn(ofRound("ote"), "tilaisuus=" + session.id() + "&osapuoli=" + id("Närpiö"));
        assertThat(made.statusCode()).isEqualTo(303);
        var extract = last(Kind.EXTRACT);
        assertThat(narpes.opens(made.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains(files.of(extract.id()).get(1).name());
        assertThat(textOf(pdf(extract, Language.SV)))
                .contains("Ärendenummer PHVA/77/00.01.02/2027", "Eget ärendenummer Nrp 12/2027", "Utfall", "pågår");
        assertThat(narpes.fillsIn(ofRound("ote"), "tilaisuus=" + session.id() + "&osapuoli=" + id("Vaasa"))
                        .statusCode())
                .isEqualTo(404);
        var vasa = session.personOf("Vaasa").atTasklist().browser();
        assertThat(vasa.opens("/neuvottelu/asiakirja/" + extract.id()).statusCode())
                .isEqualTo(404);

        numbers.record(roundId(), session.party("Närpiö").id(), "Nrp 13/2027");
        narpes.fillsIn(ofRound("ote"), "tilaisuus=" + session.id() + "&osapuoli=" + id("Närpiö"));
        assertThat(last(Kind.EXTRACT).version())
                .as("another number is another version")
                .isEqualTo(2);
    }

    @Test
    void whatCouldNotBeMadeIsTriedAgainFromWhatWasLocked() throws IOException {
        var minutes = last(Kind.MINUTES);
        rows.sql("update document_file set fault = 'no tags', content = null, hash = null"
                        + " where document_id = ? and language = 'SV'")
                .param(minutes.id())
                .update();
        var again = "/neuvottelu/asiakirja/" + minutes.id() + "/uudelleen";
        assertThat(session.personOf("Närpiö")
                        .atTasklist()
                        .browser()
                        .fillsIn(again, "")
                        .statusCode())
                .isIn(403, 404);
        assertThat(coordinator
                        .atTasklist(session.round().host())
                        .browser()
                        .fillsIn(again, "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(textOf(pdf(minutes, Language.SV))).contains("Protokoll", "Närpes");
        assertThat(handedOut.missing(minutes)).isEmpty();
    }

    private String id(String party) {
        return session.party(party).id().value();
    }

    private String ofRound(String what) {
        return "/neuvottelu/neuvottelukierros/" + roundId() + "/" + what;
    }

    private int coordinatorMakes(String what, String form) {
        return coordinator
                .atTasklist(session.round().host())
                .browser()
                .fillsIn(ofRound(what), form)
                .statusCode();
    }

    private int coordinatorOpens(String page) {
        return coordinator
                .atTasklist(session.round().host())
                .browser()
                .opens("/neuvottelu" + page)
                .statusCode();
    }

    private long roundId() {
        return session.round().row().id();
    }

    private Document last(Kind kind) {
        return documents.lastOfRound(roundId()).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private byte[] pdf(Document document, Language language) {
        return files.content(files.of(document.id(), Format.PDF, language)
                .orElseThrow(() -> new AssertionError(document.kind() + " "
                        + Arrays.toString(files.of(document.id()).toArray()))));
    }

    /** Where somebody can open them. */
    private static void lookAt(String name, byte[] pdf) throws IOException {
        var folder = java.nio.file.Files.createDirectories(Path.of("target", "documents"));
        java.nio.file.Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
