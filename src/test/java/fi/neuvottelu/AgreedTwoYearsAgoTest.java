package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.casenumber.CaseNumbers;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.Files;
import fi.neuvottelu.document.Format;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.party.Language;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new coordinator: what was agreed with a municipality two years ago, what became of it, and the extract for its board. */
@ScenarioTest
class AgreedTwoYearsAgoTest {
    private static final String AGREED = "Ungdomar får tid till skolpsykologen inom sju dagar för sin psykiska hälsa.";
    private static final Pattern HIT =
            Pattern.compile("<h3>.*?href=\"(/neuvottelu/neuvottelukierros/\\d+)\"", Pattern.DOTALL);

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    CaseNumbers numbers;

    @Autowired
    Documents documents;

    @Autowired
    Files files;

    @Test
    void threeClicksFromTheSearchToTheExtract() throws IOException {
        var session = agreedWithNarpes();
        clock.moveTo(Instant.parse("2029-02-12T08:00:00Z"));
        var newcomer = scenario.secondCoordinatorOf(session.round().host()).browser();

        var found = newcomer.opens("/neuvottelu/haku?lang=sv&q="
                        + URLEncoder.encode("ungdomarnas psykiska hälsa", StandardCharsets.UTF_8))
                .body();
        var hit = HIT.matcher(found);
        assertThat(hit.find()).as(found).isTrue();
        var round = newcomer.opens(hit.group(1) + "?lang=sv").body();
        assertThat(round)
                .contains(AGREED, "Närpes", "Tiderna ges nu inom fem dagar.")
                .contains("name=\"osapuoli\" value=\"" + session.party("Närpiö").id());
        var made = newcomer.fillsIn(
                hit.group(1) + "/ote",
                "tilaisuus=" + session.id() + "&osapuoli="
                        + session.party("Närpiö").id());
        var page = newcomer.opens(made.headers().firstValue("Location").orElseThrow())
                .body();

        var extract = documents.lastOfRound(session.round().row().id()).stream()
                .filter(one -> one.kind() == Kind.EXTRACT)
                .findFirst()
                .orElseThrow();
        var swedish = files.of(extract.id(), Format.PDF, Language.SV).orElseThrow();
        assertThat(page).contains(swedish.name());
        try (var pdf = Loader.loadPDF(files.content(swedish))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Österbottens välfärdsområde", "Närpes")
                    .contains("Ärendenummer ÖVPH/77/2027", "Eget ärendenummer Nrp 12/2027")
                    .contains(AGREED, "genomförd; 15.9.2027: Tiderna ges nu inom fem dagar.");
        }
    }

    private OpenedSession agreedWithNarpes() {
        var session = coordinator.opensRoundWithOneSession("Pohjanmaa", Scenario.DAY, "Vaasa", "Närpiö");
        clock.passes(session.invitationOn());
        session.personOf("Närpiö").comes();
        clock.passes(session.day());
        coordinator.records(session, draft -> {
            draft.get("attendance").forEach(line -> ((ObjectNode) line).put("presence", "CAME"));
            draft.putArray("measures")
                    .addObject()
                    .put("text", AGREED)
                    .put("owner", session.party("Närpiö").id().value())
                    .put("dueOn", "2027-09-30");
        });
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);
        clock.runDue();
        numbers.record(session.round().row().id(), session.round().host().id(), "ÖVPH/77/2027");
        numbers.record(session.round().row().id(), session.party("Närpiö").id(), "Nrp 12/2027");
        clock.moveTo(Instant.parse("2027-09-15T08:00:00Z"));
        session.measure().reports("Närpiö", "DONE", "Tiderna ges nu inom fem dagar.");
        return session;
    }
}
