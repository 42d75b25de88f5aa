package fi.neuvottelu.minutes;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.invitation.AgendaPoint;
import fi.neuvottelu.invitation.AgendaPoints;
import fi.neuvottelu.minutes.MinutesDraft.Point;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.session.AgreedAtPoints;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionRecord;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Typed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The points of minutes: those of the agenda, each with what was written of it and the title as it stands or stood. */
@Component
class MinutesPoints {
    private final AgendaPoints agenda;
    private final AgreedAtPoints agreed;

    MinutesPoints(AgendaPoints agenda, AgreedAtPoints agreed) {
        this.agenda = agenda;
        this.agreed = agreed;
    }

    /** For their writer; none in minutes that have left the house without any, which finish as they were begun. */
    List<Point> toWrite(Session session, MinutesDraft written, boolean sent) {
        if (written.points() == null && sent) {
            return List.of();
        }
        var measures = agreed.of(session);
        var before = byKey(written.points());
        var titles = titles(session);
        var points = new LinkedHashMap<String, Point>();
        titles.forEach((key, title) -> points.put(
                key,
                before.getOrDefault(key, new Point(key, title, null, null, null, null, null))
                        .titled(title)));
        before.values().stream()
                .filter(point -> point.says() || measures.containsKey(String.valueOf(point.key())))
                .forEach(point -> points.putIfAbsent(String.valueOf(point.key()), point));
        return points.values().stream()
                .map(point -> point.with(measures.getOrDefault(String.valueOf(point.key()), List.of())))
                .toList();
    }

    /**
     * What was typed, with the titles of the agenda; a point that is not on it any more keeps the title that it had.
     *
     * @return null if there are none
     */
    @Nullable
    List<Point> judged(Session session, MinutesDraft written, MinutesDraft typed) {
        if (typed.points() == null) {
            return written.points();
        }
        var titles = titles(session);
        var before = byKey(written.points());
        var keys = new HashSet<String>();
        return given(typed.points()).stream()
                .map(point -> {
                    var key = Typed.needed(Typed.line(point.key(), Longest.NAME), "draft.unreadable");
                    if (!keys.add(key)) {
                        throw new Refusal("draft.unreadable");
                    }
                    var stood = before.containsKey(key) ? before.get(key).title() : point.title();
                    return judged(key, titles.getOrDefault(key, TextPair.orNone(stood)), point);
                })
                .toList();
    }

    private static Point judged(String key, TextPair title, Point point) {
        return new Point(
                key,
                title,
                text(point.discussion()),
                text(point.noted()),
                text(point.agreed()),
                text(point.open()),
                point.measures());
    }

    private static @Nullable String text(@Nullable String typed) {
        return Typed.text(typed, Longest.TEXT);
    }

    /** They are rows of the session from now on, and no longer a text of the minutes. */
    @Nullable
    List<Point> keepMeasures(Session session, @Nullable List<Point> points) {
        if (points == null) {
            return null;
        }
        var measures = new LinkedHashMap<String, List<SessionRecord.Measure>>();
        points.forEach(point -> measures.put(String.valueOf(point.key()), given(point.measures())));
        agreed.write(session, measures);
        return points.stream().map(point -> point.with(null)).toList();
    }

    private Map<String, TextPair> titles(Session session) {
        var titles = new LinkedHashMap<String, TextPair>();
        agenda.of(session).forEach(point -> titles.put(point.key(), title(point)));
        return titles;
    }

    private static TextPair title(AgendaPoint point) {
        return new TextPair(point.in(Language.FI), point.in(Language.SV));
    }

    private static Map<String, Point> byKey(@Nullable List<Point> points) {
        return given(points).stream()
                .collect(toMap(
                        point -> String.valueOf(point.key()), identity(), (one, other) -> one, LinkedHashMap::new));
    }

    static <T> List<T> given(@Nullable List<T> list) {
        return Stream.ofNullable(list)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .toList();
    }
}
