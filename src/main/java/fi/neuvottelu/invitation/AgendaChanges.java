package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.words.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise in an agenda than in the one that a party has, as a letter says it. A point is known by its title, and where it
 * has another one now, by its key.
 */
final class AgendaChanges {
    private final List<String> before;
    private final List<String> now;
    private final Map<String, String> renamed;
    private final Language language;

    private AgendaChanges(List<String> before, List<String> now, Map<String, String> renamed, Language language) {
        this.before = before.stream().map(point -> asNow(point, renamed)).toList();
        this.now = now;
        this.renamed = renamed;
        this.language = language;
    }

    /**
     * Points as they are shown, with their keys in the same order.
     *
     * @param keys none in a version that was sent before keys were kept
     */
    record Known(List<String> points, List<String> keys) {
        private @Nullable String titleOf(String key) {
            var at = keys.indexOf(key);
            return at < 0 || at >= points.size() ? null : title(points.get(at));
        }
    }

    /** First those that are new, then those that have another title, are otherwise, elsewhere, or gone. */
    static List<String> between(Known before, Known now, Language language) {
        return new AgendaChanges(before.points(), now.points(), renamed(before, now), language).all();
    }

    /** The titles of now, by those of before that no point has any more. */
    private static Map<String, String> renamed(Known before, Known now) {
        var titlesBefore = titles(before.points());
        var titlesNow = titles(now.points());
        var renamed = new LinkedHashMap<String, String>();
        for (var key : now.keys()) {
            var was = before.titleOf(key);
            var is = now.titleOf(key);
            if (was != null && is != null && !titlesNow.contains(was) && !titlesBefore.contains(is)) {
                renamed.put(was, is);
            }
        }
        return renamed;
    }

    private static String asNow(String point, Map<String, String> renamed) {
        var title = title(point);
        return renamed.getOrDefault(title, title) + point.substring(title.length());
    }

    private List<String> all() {
        var titlesBefore = titles(before);
        var titlesNow = titles(now);
        return Stream.of(
                        titlesNow.stream()
                                .filter(title -> !titlesBefore.contains(title))
                                .map(title -> say("agenda.added", title)),
                        renamed.entrySet().stream().map(one -> say("agenda.renamed", one.getValue(), one.getKey())),
                        now.stream()
                                .filter(point -> titlesBefore.contains(title(point)) && !before.contains(point))
                                .map(point -> say("agenda.changed", title(point))),
                        moved(titlesBefore, titlesNow).stream()
                                .map(title -> say("agenda.moved", title, titlesNow.indexOf(title) + 1)),
                        titlesBefore.stream()
                                .filter(title -> !titlesNow.contains(title))
                                .map(title -> say("agenda.removed", title)))
                .flatMap(each -> each)
                .toList();
    }

    /** As few as possible: all others still stand in the same order. */
    private static List<String> moved(List<String> before, List<String> now) {
        var stayed = now.stream().filter(before::contains).distinct().toList();
        var order = before.stream().filter(stayed::contains).distinct().toList();
        var inOrder = longestInOrder(stayed, order);
        return stayed.stream().filter(title -> !inOrder.contains(title)).toList();
    }

    private static List<String> longestInOrder(List<String> titles, List<String> order) {
        var endingAt = new ArrayList<List<String>>();
        var longest = List.<String>of();
        for (var title : titles) {
            var best = List.<String>of();
            for (var earlier : endingAt) {
                var last = earlier.get(earlier.size() - 1);
                if (earlier.size() > best.size() && order.indexOf(last) < order.indexOf(title)) {
                    best = earlier;
                }
            }
            var here = Stream.concat(best.stream(), Stream.of(title)).toList();
            endingAt.add(here);
            longest = here.size() > longest.size() ? here : longest;
        }
        return longest;
    }

    private static List<String> titles(List<String> points) {
        return points.stream().map(AgendaChanges::title).toList();
    }

    private static String title(String point) {
        return point.lines().findFirst().orElse(point);
    }

    private String say(String key, Object... arguments) {
        return Texts.say(key, language.locale(), arguments);
    }
}
