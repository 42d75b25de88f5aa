package fi.neuvottelu.feeds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.judging.SessionFacts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.register.Eyes;
import fi.neuvottelu.register.Line;
import fi.neuvottelu.register.Register;
import fi.neuvottelu.register.Wanted;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Status;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A host's deadlines as a calendar (RFC 5545): the last days of its windows, the last days for invitations by our own rule,
 * and its sessions. Event ids stay the same, so that a calendar changes its entries and does not double them.
 */
@Component
class FeedContent {
    /** Calendars ask more often than anything changes. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Register register;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Kept.For, Kept> kept = new ConcurrentHashMap<>();

    FeedContent(Register register, JdbcClient jdbc, Clock clock) {
        this.register = register;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was written for a host in a language; there are no more of them than hosts and languages. */
    private record Kept(Instant at, String text) {
        record For(String host, String language) {}
    }

    /** @param state PLANNED or HELD */
    private record SessionRow(
            long id,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            String state,
            String act,
            boolean recordedAfterwards) {}

    /** One for a duty and the end of a window, however many parties owe it. */
    private record Deadline(Duty duty, LocalDate start, LocalDate end) {}

    String of(Host host, String language) {
        var now = clock.instant();
        var key = new Kept.For(host.id().value(), language);
        var known = kept.get(key);
        if (known != null && !known.at().isAfter(now) && known.at().plus(KEPT).isAfter(now)) {
            return known.text();
        }
        var written = write(host, new Locale(language), now);
        kept.put(key, new Kept(now, written));
        return written;
    }

    private String write(Host host, Locale language, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Neuvottelu//Neuvottelu 1//FI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty(
                "X-WR-CALNAME",
                Texts.say("feed.name", language, host.shortName().in(Language.of(language)))));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Duration.ofHours(6)));
        var today = LocalTimes.dateOf(now);
        var lines = register.lines(Wanted.of(host, today), Eyes.of(host));
        lines.stream()
                .filter(line -> line.owed().windowEnd() != null
                        && line.status() != Status.ENDED
                        && line.status().isJudged())
                .collect(groupingBy(FeedContent::deadline))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Deadline::end).thenComparing(Deadline::duty)))
                .forEach(entry -> deadline(calendar, host, entry.getKey(), entry.getValue(), language, now));
        for (var session : sessions(host, today)) {
            if (session.recordedAfterwards()) {
                recordedAfterwards(calendar, session, language, now);
                continue;
            }
            var event = event("session-" + session.id(), now);
            event.add(new DtStart<>(session.startsAt().toInstant()));
            event.add(new DtEnd<>(session.endsAt().toInstant()));
            event.add(new Summary(Texts.say("feed.session", language, Texts.say("round." + session.act(), language))));
            event.add(ImmutableStatus.VEVENT_CONFIRMED);
            calendar.add(event);
        }
        return calendar.toString();
    }

    /** Nobody has recorded at what time of the day it was. */
    private static void recordedAfterwards(Calendar calendar, SessionRow session, Locale language, Instant now) {
        allDay(
                calendar,
                "session" + session.id(),
                LocalTimes.dateOf(session.endsAt().toInstant()),
                Texts.say("feed.session", language, Texts.say("round." + session.act(), language)),
                Texts.say("earlier.mark", language),
                now);
    }

    private static Deadline deadline(Line line) {
        var owed = line.owed();
        return new Deadline(
                owed.duty(), Objects.requireNonNull(owed.windowStart()), Objects.requireNonNull(owed.windowEnd()));
    }

    private static void deadline(
            Calendar calendar, Host host, Deadline deadline, List<Line> lines, Locale language, Instant now) {
        var name = Texts.say("dutyName." + deadline.duty(), language);
        // Of one duty a county and its municipalities have a section each.
        var sections = lines.stream()
                .map(line -> line.owed().section().text(language))
                .distinct()
                .sorted()
                .collect(joining(", "));
        var open =
                lines.stream().filter(line -> line.status() != Status.FULFILLED).count();
        var state = Texts.say("feed.state", language, lines.size() - open, lines.size());
        var id = deadline.duty().code() + "-" + host.code() + "-" + deadline.start();
        // The Act sets the end of a term; that a year is the calendar year is our own reading.
        var kind = deadline.duty().period() == Duty.Period.YEAR ? "feed.yearEnds" : "feed.termEnds";
        allDay(calendar, "end-" + id, deadline.end(), Texts.say(kind, language, name), sections + ": " + state, now);
        var invitation = lines.get(0).explanation().lastInvitation();
        if (invitation != null && open > 0) {
            allDay(
                    calendar,
                    "invitation-" + id,
                    invitation,
                    Texts.say("feed.lastInvitation", language, name),
                    Texts.say("feed.ourRule", language) + " " + state,
                    now);
        }
    }

    private static void allDay(
            Calendar calendar, String id, LocalDate day, String summary, String description, Instant now) {
        var event = event(id, now);
        event.add(new DtStart<>(day));
        event.add(new DtEnd<>(day.plusDays(1)));
        event.add(new Summary(summary));
        event.add(new Description(description));
        // Otherwise a calendar shows its owner as busy for the whole day.
        event.add(ImmutableTransp.TRANSPARENT);
        calendar.add(event);
    }

    private static VEvent event(String id, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(id + "@neuvottelu"));
        event.add(new DtStamp(now));
        return event;
    }

    /** Of the host's rounds, from the year before this one on; those that are not held are not there. */
    private List<SessionRow> sessions(Host host, LocalDate today) {
        return jdbc.sql("""
                        select distinct id, starts_at, ends_at, state, own_act as act, recorded_afterwards from counted_session
                        where host = :host and state in ('%s', '%s') and ends_at >= :from
                        order by starts_at, id""".formatted(SessionState.PLANNED, SessionState.HELD))
                .param("host", host.id().value())
                .param(
                        "from",
                        SessionFacts.startOf(Window.ofYear(today.getYear() - 1).start()))
                .query(Row.of(SessionRow.class))
                .list();
    }
}
