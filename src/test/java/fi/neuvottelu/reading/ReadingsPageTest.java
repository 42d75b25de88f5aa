package fi.neuvottelu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.statute.OurReading;
import fi.neuvottelu.statute.Unread;
import fi.neuvottelu.words.ReadersLanguage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** "How we count" says what the settings of this installation are. */
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
                        "Asetus: neuvottelu.duties.together = SAME_SESSION",
                        "luetaan seuraajakunnan parille",
                        "Asetus: neuvottelu.duties.predecessor = COUNTS",
                        "Mikään asetus ei muuta tätä.",
                        "612/2021 7 § 4 mom.",
                        "Ensimmäinen varoitusrajamme on 120 päivää ja toinen 60 päivää ennen vuoden loppua",
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

    @Test
    void everyReadingThatARuleNamesIsALinkTargetInItsOrder() {
        for (var language : ReadersLanguage.all()) {
            var letters = Pattern.compile("<div id=\"([^\"]+)\">")
                    .matcher(read(language.getLanguage()))
                    .results()
                    .map(found -> found.group(1));
            assertThat(letters)
                    .containsExactlyElementsOf(Stream.of(OurReading.values())
                            .map(OurReading::letter)
                            .toList());
        }
    }

    @Test
    void whatNobodyHasReadIsSaid() {
        assertThat(read("sv"))
                .contains(Unread.ALL.stream()
                        .flatMap(one -> one.amendments().stream())
                        .toList())
                .contains(
                        "Den svenska texten i lag 612/2021",
                        "611/2021 145 § 3 mom. och 410/2015 140 § 3 mom.",
                        "Jäv i en kommuns organ: 410/2015 97 §");
    }

    private String read(String language) {
        return WebUser.anonymous(port)
                .withAcceptLanguage(language)
                .opens("/neuvottelu/lukutavat")
                .body();
    }
}
