package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the agenda of a session is made of.
 *
 * @param subjects what the session is about, its own round first; another Act's topics become a point of their own
 * @param proposed points that the parties asked for
 */
record Agenda(List<RoundTopics> subjects, List<TextPair> themes, List<String> proposed) {
    /** Before the result and the closing. */
    private static final int FROM_THE_END = 2;

    private static final String LINE = "\n   - ";

    /** @param earlier what was agreed before, a line each */
    List<String> points(List<String> earlier, Language language) {
        var own = subjects.get(0);
        var act = own.round().act();
        var template = AgendaTemplate.of(act);
        var points = template.standing(own.topics(), !themes.isEmpty()).stream()
                .map(point -> Texts.say("agenda." + act + "." + point, language.locale())
                        + (point == template.themes()
                                ? ": " + String.join(", ", TextPair.in(language.locale(), themes))
                                : "")
                        + (point == template.followUp() ? lines(earlier) : ""))
                .collect(Collectors.toCollection(ArrayList::new));
        var rest = new ArrayList<String>();
        subjects.stream().skip(1).forEach(other -> rest.add(pointOf(other, language)));
        if (!own.round().questionList().isEmpty()) {
            rest.add(Texts.say("agenda.questions", language.locale())
                    + lines(own.round().questionList()));
        }
        rest.addAll(proposed);
        points.addAll(points.size() - FROM_THE_END, rest);
        return points;
    }

    private static String pointOf(RoundTopics other, Language language) {
        return Texts.say("agenda.also." + other.round().act(), language.locale())
                + lines(other.topics().stream()
                        .map(topic -> topic.text(language.locale()))
                        .toList());
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(LINE::concat).collect(Collectors.joining());
    }

    /** Those that are new, and those that are gone, as a letter says it. */
    static List<String> changes(List<String> before, List<String> now, Language language) {
        var changes = new ArrayList<String>();
        now.stream()
                .filter(point -> !before.contains(point))
                .forEach(point -> changes.add(Texts.say("agenda.added", language.locale(), title(point))));
        before.stream()
                .filter(point -> !now.contains(point))
                .filter(point -> now.stream().noneMatch(other -> title(other).equals(title(point))))
                .forEach(point -> changes.add(Texts.say("agenda.removed", language.locale(), title(point))));
        return changes;
    }

    private static String title(String point) {
        return point.lines().findFirst().orElse(point);
    }

    static List<String> named(List<Topic> topics, Language language) {
        return topics.stream().map(topic -> topic.text(language.locale())).toList();
    }
}
