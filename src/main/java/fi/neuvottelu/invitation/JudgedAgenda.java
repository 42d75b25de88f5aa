package fi.neuvottelu.invitation;

import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges the typed points of one agenda: each refusal names the point that it is about. */
final class JudgedAgenda {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_POINT = 600;
    /** What is kept of a letter has twice the room: a mark that JSON escapes takes two. */
    private static final int LONGEST_AGENDA = 25_000;

    private final Act act;
    private final int version;
    private final Map<String, AgendaItem> known = new HashMap<>();

    /** @param version that the agenda will have: points of one's own are called by it */
    JudgedAgenda(Agenda before, List<AgendaProposal> proposals, int version) {
        this.act = before.own().round().act();
        this.version = version;
        Stream.of(
                        AgendaTemplate.offered(before.own(), !before.themes().isEmpty()).stream(),
                        proposals.stream().map(AgendaItem::proposed),
                        before.items().stream())
                .flatMap(each -> each)
                .forEach(item -> known.put(item.pointKey(), item));
    }

    List<AgendaItem> items(List<AgendaDraft.Point> points) {
        var items = new LinkedHashMap<String, AgendaItem>();
        for (var point : points) {
            var number = items.size() + 1;
            var item = named(number, point);
            if (items.put(item.pointKey(), item) != null) {
                throw new Refusal("agenda.pointGone", number);
            }
        }
        if (characters(items.values().stream().toList()) > LONGEST_AGENDA) {
            throw new Refusal("agenda.tooLong", LONGEST_AGENDA);
        }
        return new ArrayList<>(items.values());
    }

    private AgendaItem named(int number, AgendaDraft.Point point) {
        var item = begun(number, point);
        try {
            return item.saying(
                    title(point),
                    TextPair.orNone(point.headings()).text(Longest.MATTER),
                    minutes(point.minutes()),
                    Typed.line(point.presenter(), Longest.NAME),
                    Typed.link(point.link(), "letter.link"),
                    item.kind() == AgendaItemKind.ALSO ? List.of() : topics(point));
        } catch (Refusal refused) {
            throw new Refusal("agenda.ofPoint", number, name(item, point), String.valueOf(refused.getMessage()));
        }
    }

    private AgendaItem begun(int number, AgendaDraft.Point point) {
        var key = point.key();
        if (key == null || key.startsWith("new")) {
            return AgendaItem.plain("own-" + version + "-" + number, AgendaItemKind.OWN, TextPair.NONE);
        }
        var item = known.get(key);
        if (item == null) {
            throw new Refusal("agenda.pointGone", number);
        }
        return item;
    }

    private static TextPair title(AgendaDraft.Point point) {
        var title = TextPair.orNone(point.title()).text(Longest.MATTER);
        if (title.blank()) {
            throw new Refusal("agenda.titleMissing");
        }
        return title;
    }

    private static @Nullable Integer minutes(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("\\d{1,3}")) {
            throw new Refusal("agenda.minutes", LONGEST_POINT);
        }
        var minutes = Integer.valueOf(typed.strip());
        if (minutes < 1 || minutes > LONGEST_POINT) {
            throw new Refusal("agenda.minutes", LONGEST_POINT);
        }
        return minutes;
    }

    private List<Topic> topics(AgendaDraft.Point point) {
        return point.topics() == null
                ? List.of()
                : point.topics().stream()
                        .map(typed -> Typed.oneOf(Topic.of(act), typed, "session.topic"))
                        .distinct()
                        .toList();
    }

    private static String name(AgendaItem item, AgendaDraft.Point point) {
        var before = item.title().inReadersLanguage();
        var name = Objects.requireNonNullElse(
                before == null ? TextPair.orNone(point.title()).inReadersLanguage() : before, "");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    private static int characters(List<AgendaItem> items) {
        return items.stream()
                .flatMap(item -> Stream.of(item.title(), item.headings()))
                .flatMap(pair -> Stream.of(pair.fi(), pair.sv()))
                .filter(Objects::nonNull)
                .mapToInt(String::length)
                .sum();
    }
}
