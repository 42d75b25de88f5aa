package fi.neuvottelu.document;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.document.Paper.Block;
import fi.neuvottelu.document.Paper.Passage;
import fi.neuvottelu.document.Paper.Section;
import fi.neuvottelu.document.Paper.Table;
import fi.neuvottelu.party.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long minutes of 90 parties take to be set and proofread, once the machine is warm. */
@Tag("benchmark")
class PressBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(PressBenchmark.class);
    private static final Duration MOST = Duration.ofSeconds(1);

    @Test
    void minutesOf90PartiesTakeASecondAtMost() throws IOException {
        var press = new Press(new TypeCase());
        var took = new ArrayList<Duration>();
        for (var round = 0; round < 15; round++) {
            var from = System.nanoTime();
            var paper = press.settable(minutes());
            var pdf = press.set(paper);
            assertThat(Proof.faults(pdf, paper)).isEmpty();
            took.add(Duration.ofNanos(System.nanoTime() - from));
            LOG.info("minutes of 90 parties: {} ms, {} bytes", took.get(round).toMillis(), pdf.length);
        }
        assertThat(took.subList(10, 15).stream().sorted().toList().get(2)).isLessThan(MOST);
    }

    private static Paper minutes() {
        var typed =
                "Sovittiin, että kunnat ja hyvinvointialue tarkastelevat asiaa yhdessä ennen seuraavaa neuvottelua. "
                        .repeat(6);
        var points = IntStream.rangeClosed(1, 20)
                .mapToObj(n -> new Section(
                        n + ". Asia " + n,
                        List.<Block>of(new Passage("Keskustelu", typed), new Passage("Sovittu", typed))));
        var present = new Table(
                List.of("Organisaatio", "Henkilö"),
                IntStream.rangeClosed(1, 180)
                        .mapToObj(n -> List.of(
                                "Kunta " + (n + 1) / 2,
                                "Etunimi Sukunimi " + n + ", hyvinvointikoordinaattori, paikalla"))
                        .toList());
        var sections = new ArrayList<Section>();
        sections.add(new Section("Läsnä", List.of(present)));
        points.forEach(sections::add);
        return new Paper(
                Language.FI, "Pöytäkirja", "Hyvinvointi 2027", "Hyvinvointialue", List.of(), "Versio 1", sections);
    }
}
