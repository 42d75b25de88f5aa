package fi.neuvottelu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.words.ReadersLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** "How we read the law" says what the settings of this installation are. */
@NeuvotteluTest
class ReadingsPageTest {
    @LocalServerPort
    int port;

    @Autowired
    List<Reading.Group> groups;

    @Test
    void everyReadingSpeaksAllLanguages() {
        for (var language : ReadersLanguage.all()) {
            assertThat(groups.stream().flatMap(Reading.Group::readings))
                    .hasSizeGreaterThan(LadderStep.values().length + 15)
                    .allSatisfy(one -> {
                        assertThat(one.about().apply(language)).isNotBlank();
                        assertThat(one.text().apply(language)).isNotBlank().doesNotContain("{");
                    });
        }
    }

    @Test
    void thePageNamesTheSectionAndTheValue() {
        assertThat(read("fi"))
                .contains(
                        "Kaikki ovat samassa neuvottelutilaisuudessa.",
                        "612/2021 7 § 4 mom.",
                        "Keltainen 120 päivää ja punainen 60 päivää ennen vuoden loppua",
                        "42 päivää ennen: neuvottelutilaisuus",
                        "1 päivä jälkeen: vastauspäivä",
                        "611/2021 14 §",
                        "365 päivää ennen ajanjakson loppua, 180 päivää",
                        "2.9., 1.10., 1.11., 1.12.",
                        "60 kuukautta",
                        "906/2019 17 §");
        assertThat(read("sv")).contains("30 dagar efter: begäran om förhandling", "611/2021 14 §");
        assertThat(read("en")).contains("on the day: the due date of the measure");
    }

    private String read(String language) {
        return WebUser.anonymous(port)
                .withAcceptLanguage(language)
                .opens("/neuvottelu/lukutavat")
                .body();
    }
}
