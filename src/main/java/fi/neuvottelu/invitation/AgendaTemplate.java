package fi.neuvottelu.invitation;

import static fi.neuvottelu.statute.Topic.COOPERATION;
import static fi.neuvottelu.statute.Topic.DIVISION_OF_WORK;
import static fi.neuvottelu.statute.Topic.GOALS;
import static fi.neuvottelu.statute.Topic.INFORMATION_FLOW;
import static fi.neuvottelu.statute.Topic.MEASURES;
import static fi.neuvottelu.statute.Topic.MONITORING;
import static fi.neuvottelu.statute.Topic.OPERATING_MODELS;
import static fi.neuvottelu.statute.Topic.STRUCTURES;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The template of an Act's agenda: its points are {@code agenda.<act>.1} and on.
 *
 * @param version grows when its points change; a row says from which it came
 * @param followUp the point for what was agreed before
 * @param themes the point for themes, left out if there are none
 * @param organisations the point for what organisations need to work, 0 if the Act does not name it
 * @param without points for what nobody does yet
 * @param topics points that stand only if the session deals with one of these topics
 */
record AgendaTemplate(
        int version,
        int points,
        int followUp,
        int themes,
        int organisations,
        Set<Integer> without,
        Map<Integer, Set<Topic>> topics) {
    /** The result and the closing. */
    static final int FROM_THE_END = 2;

    private static final int HEADINGS = 5;
    private static final int SURVEY = 4;

    private static final Map<Act, AgendaTemplate> OF = Map.of(
            Act.HEALTH_PROMOTION,
            new AgendaTemplate(
                    1,
                    14,
                    2,
                    11,
                    8,
                    Set.of(SURVEY),
                    Map.of(5, Set.of(GOALS), 6, Set.of(MEASURES), 7, Set.of(COOPERATION), 9, Set.of(MONITORING))),
            Act.COOPERATION,
            new AgendaTemplate(
                    1,
                    15,
                    3,
                    10,
                    0,
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

    /** What the agenda of a session consists of before anybody has edited it. */
    static List<AgendaItem> items(List<RoundTopics> subjects, boolean withThemes) {
        var own = subjects.get(0);
        var act = own.round().act();
        var template = of(act);
        var items = template.standing(own.topics(), withThemes).stream()
                .map(point -> template.item(act, point, own.topics()))
                .collect(Collectors.toCollection(ArrayList::new));
        var rest = new ArrayList<AgendaItem>();
        subjects.stream()
                .skip(1)
                .map(RoundTopics::round)
                .forEach(other -> rest.add(AgendaItem.also(other.id(), said("agenda.also." + other.act()))));
        if (!own.round().questionList().isEmpty()) {
            rest.add(questions());
        }
        items.addAll(items.size() - FROM_THE_END, rest);
        return List.copyOf(items);
    }

    /** All that the template knows, for whoever wants back what an agenda has no more. */
    static List<AgendaItem> offered(RoundTopics own, boolean withThemes) {
        var act = own.round().act();
        var template = of(act);
        var items = template.standing(Topic.of(act), withThemes).stream()
                .map(point -> template.item(act, point, Topic.of(act)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!own.round().questionList().isEmpty()) {
            items.add(questions());
        }
        return List.copyOf(items);
    }

    /** What the county and its municipalities do for organisations (612/2021 s. 6(4) and 7(4)), one heading a line. */
    static TextPair headingsForOrganisations() {
        return TextPair.ofLines(IntStream.rangeClosed(1, HEADINGS)
                .mapToObj(n -> said("agenda.organisations." + n))
                .toList());
    }

    private AgendaItem item(Act act, int point, List<Topic> planned) {
        var dealtWith = topics.getOrDefault(point, Set.of()).stream()
                .filter(planned::contains)
                .toList();
        return new AgendaItem(
                "template-" + point,
                AgendaItemKind.TEMPLATE,
                said("agenda." + act + "." + point),
                TextPair.NONE,
                null,
                null,
                null,
                AgendaItem.written(dealtWith),
                point,
                version,
                null,
                null);
    }

    private static AgendaItem questions() {
        return AgendaItem.plain("questions", AgendaItemKind.QUESTIONS, said("agenda.questions"));
    }

    private static TextPair said(String key) {
        return new TextPair(Texts.say(key, Language.FI.locale()), Texts.say(key, Language.SV.locale()));
    }
}
