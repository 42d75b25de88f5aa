package fi.neuvottelu.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.round.KnownRounds;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A point that cannot be is refused by its number and name. */
class JudgedAgendaTest {
    private static final Agenda TEMPLATE = Agenda.ofTemplate(
            List.of(new RoundTopics(
                    KnownRounds.in2027(KnownParties.host("hva-17")), Topic.statutory(Act.HEALTH_PROMOTION))),
            List.of(),
            List.of());

    @Test
    void whatIsTypedAsItStandsIsTheSameAgenda() {
        var typed = TEMPLATE.items().stream()
                .map(item -> new AgendaDraft.Point(
                        item.pointKey(),
                        item.title(),
                        item.headings(),
                        null,
                        null,
                        null,
                        item.topicSet().stream().map(Topic::name).toList()))
                .toList();
        assertThat(new JudgedAgenda(TEMPLATE, List.of(), 1).items(typed)).isEqualTo(TEMPLATE.items());
    }

    @Test
    void aTitleOf20001CharactersIsRefusedByTheNameOfThePoint() {
        assertThat(refused(point("template-5", "ä".repeat(20_001), null)).arguments())
                .startsWith(1, "Tavoitteet");
        assertThat(refused(point(null, "ä".repeat(20_001), null)).arguments()).startsWith(1, "ä".repeat(60) + "…");
    }

    @Test
    void minutesAreAWholeNumber() {
        Stream.of("0", "-5", "601", "9,5", "1e2", "puoli tuntia", "٣").forEach(minutes -> assertThat(
                        refused(point("template-5", "Tavoitteet", minutes)).key())
                .as(minutes)
                .isEqualTo("agenda.ofPoint"));
        assertThat(judged(point("template-5", "Tavoitteet", " 45 ")).get(0).minutesPlanned())
                .isEqualTo(45);
    }

    @Test
    void manyLongPointsAreTooMuchForALetter() {
        var full = point(null, "a".repeat(4000), null);
        assertThat(refused(full, full, full, full, full, full, full).key()).isEqualTo("agenda.tooLong");
    }

    private static AgendaDraft.Point point(@Nullable String key, String title, @Nullable String minutes) {
        return new AgendaDraft.Point(key, TextPair.of(title), null, minutes, null, null, List.of("GOALS"));
    }

    private static List<AgendaItem> judged(AgendaDraft.Point... points) {
        return new JudgedAgenda(TEMPLATE, List.of(), 1).items(List.of(points));
    }

    private static Refusal refused(AgendaDraft.Point... points) {
        return catchThrowableOfType(Refusal.class, () -> judged(points));
    }
}
