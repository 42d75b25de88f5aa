package fi.neuvottelu.invitation;

import static fi.neuvottelu.statute.Topic.COOPERATION;
import static fi.neuvottelu.statute.Topic.DIVISION_OF_WORK;
import static fi.neuvottelu.statute.Topic.GOALS;
import static fi.neuvottelu.statute.Topic.INFORMATION_FLOW;
import static fi.neuvottelu.statute.Topic.MEASURES;
import static fi.neuvottelu.statute.Topic.MONITORING;
import static fi.neuvottelu.statute.Topic.OPERATING_MODELS;
import static fi.neuvottelu.statute.Topic.STRUCTURES;

import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The template of an Act's agenda: its points are {@code agenda.<act>.1} and on.
 *
 * @param followUp the point for what was agreed before
 * @param themes the point for themes, left out if there are none
 * @param without points for what nobody does yet
 * @param topics points that stand only if the session deals with one of these topics
 */
record AgendaTemplate(int points, int followUp, int themes, Set<Integer> without, Map<Integer, Set<Topic>> topics) {
    private static final int SURVEY = 4;

    private static final Map<Act, AgendaTemplate> OF = Map.of(
            Act.HEALTH_PROMOTION,
            new AgendaTemplate(
                    14,
                    2,
                    11,
                    Set.of(SURVEY),
                    Map.of(5, Set.of(GOALS), 6, Set.of(MEASURES), 7, Set.of(COOPERATION), 9, Set.of(MONITORING))),
            Act.COOPERATION,
            new AgendaTemplate(
                    15,
                    3,
                    10,
                    Set.of(),
                    Map.of(
                            5,
                            Set.of(COOPERATION),
                            6,
                            Set.of(GOALS),
                            7,
                            Set.of(DIVISION_OF_WORK),
                            8,
                            Set.of(STRUCTURES, OPERATING_MODELS),
                            9,
                            Set.of(INFORMATION_FLOW))));

    static AgendaTemplate of(Act act) {
        return Objects.requireNonNull(OF.get(act));
    }

    /** Numbers of the points that a session with these topics has, in order. */
    List<Integer> standing(List<Topic> planned, boolean withThemes) {
        return IntStream.rangeClosed(1, points)
                .filter(point -> !without.contains(point))
                .filter(point -> point != themes || withThemes)
                .filter(point -> !topics.containsKey(point)
                        || Objects.requireNonNull(topics.get(point)).stream().anyMatch(planned::contains))
                .boxed()
                .toList();
    }
}
