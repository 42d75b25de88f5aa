package fi.neuvottelu.register;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Status;
import fi.neuvottelu.words.ReadersLanguage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The file has words for people and codes for programs, and no cell of it does anything in a spreadsheet. */
@NeuvotteluTest
class DutiesFileTest {
    @Autowired
    DutiesFile file;

    @Test
    void itBeginsWithItsMarkAndQuotesWhatNeedsIt() {
        var record = new DutyView.Recorded(LocalDate.of(2028, 1, 1), "https://a.example", "=cmd|'/c calc'!A1");
        var written = text("fi", line("OB-YREP", Status.FULFILLED, record));
        assertThat(written).startsWith("\uFEFFVelvoitteen tunnus;Velvoite;Säännös;Kenen velvoite, tunnus;");
        assertThat(written)
                .contains("\r\nOB-YREP;\"Raportti; vuosi\";612/2021 6 § 3 mom.;905;Vaasa č;;;2027-01-01;2027-12-31;;;")
                .contains(";FULFILLED;Täytetty;41;2027-11-01;ei;kyllä;")
                .contains(";'=cmd|'/c calc'!A1;")
                .endsWith("\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi | Ketä odotetaan | 12 osapuolta: kommentteja pöytäkirjaluonnokseen, 1.10.2027 alkaen; Pohjanmaa: kutsua",
                "sv | Vem som inväntas | 12 osapuolta: kommentarer till protokollsutkastet, sedan 1.10.2027; Pohjanmaa: inbjudan",
                "en | For whom it waits | 12 osapuolta: comments on the draft minutes, since 1 Oct 2027; Pohjanmaa: invitation"
            })
    void forWhomItWaitsIsToldInWordsBesideTheCodes(String language, String head, String words) {
        assertThat(text(language, line("OB-Y7", Status.NOT_STARTED, null)))
                .containsPattern(";" + head + "\r?\n")
                .contains(";\"REVIEW; INVITATION\";\"2027-10-01; \";\"" + words + "\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi | Tilan tunnus;Tila;Päiviä jäljellä | AT_RISK_RED;Aikaa enintään 60 päivää;41;2027-11-01;ei;",
                "sv | Statuskod;Status;Dagar kvar | AT_RISK_RED;Högst 60 dagar kvar;41;2027-11-01;nej;",
                "en | Code of the status;Status;Days left | AT_RISK_RED;At most 60 days left;41;2027-11-01;no;"
            })
    void headsAndWordsAreInTheReadersLanguageBesideTheCodes(String language, String heads, String cells) {
        assertThat(text(language, line("OB-Y7", Status.AT_RISK_RED, null)))
                .contains(";" + heads + ";")
                .contains(";" + cells);
    }

    /** A year warns 60 and 120 days before its end, a council term 180 and 365: our own rule, as it is set here. */
    @Test
    void riskIsNamedByTheDaysOfItsPeriod() {
        assertThat(text("fi", line("OB-T14", Status.AT_RISK_AMBER, null))).contains(";Aikaa 181–365 päivää;");
        assertThat(text("fi", line("OB-Y7", Status.AT_RISK_AMBER, null))).contains(";Aikaa 61–120 päivää;");
    }

    @Test
    void everyStatusHasItsWords() {
        for (var language : ReadersLanguage.all()) {
            for (var status : Status.values()) {
                assertThat(text(language.getLanguage(), line(Duty.OB_T14.code(), status, null)))
                        .doesNotContain("status.", "{0}");
            }
        }
    }

    private String text(String language, DutyView line) {
        return new String(file.of(List.of(line), new Locale(language)), StandardCharsets.UTF_8);
    }

    private static DutyView line(String code, Status status, DutyView.@Nullable Recorded record) {
        return new DutyView(
                code,
                "Raportti; vuosi",
                "905",
                "Vaasa č",
                null,
                null,
                "17",
                true,
                "612/2021 6 § 3 mom.",
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                null,
                null,
                status,
                false,
                true,
                false,
                41L,
                LocalDate.of(2027, 11, 1),
                false,
                true,
                true,
                true,
                true,
                false,
                false,
                record,
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new DutyView.Waited(Waiting.What.REVIEW, "12 osapuolta", LocalDate.of(2027, 10, 1)),
                        new DutyView.Waited(Waiting.What.INVITATION, "Pohjanmaa", null)));
    }
}
