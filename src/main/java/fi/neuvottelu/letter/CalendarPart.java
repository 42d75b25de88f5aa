package fi.neuvottelu.letter;

import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.words.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/** The invitation that the recipient's calendar reads (RFC 5545, RFC 5546), in the local time of Finland. */
record CalendarPart(CalendarEntry.Method method, String text) {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final VTimeZone CLOCKS = clocksOfFinland();

    static CalendarPart of(CalendarEntry entry, @Nullable Mailbox attendee, Instant stamp) {
        var event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(stamp));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStart<>(entry.start().atZone(FINLAND)));
        event.add(new DtEnd<>(entry.end().atZone(FINLAND)));
        event.add(new Summary(entry.summary()));
        if (entry.description() != null) {
            event.add(new Description(entry.description().strip()));
        }
        if (entry.link() != null) {
            event.add(new Url(link(entry.link())));
        }
        if (entry.place() != null || entry.link() != null) {
            event.add(new Location(location(entry)));
        }
        event.add(organiser(entry));
        if (attendee != null) {
            event.add(invited(attendee));
        }
        var cancelled = entry.method() == CalendarEntry.Method.CANCEL;
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);

        var calendar = new Calendar();
        calendar.add(new ProdId("-//Neuvottelu//Neuvottelu 1//FI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(CLOCKS);
        calendar.add(event);
        return new CalendarPart(entry.method(), Folded.lines(calendar.toString()));
    }

    /** The same invitation for another mailbox. */
    CalendarPart addressedTo(Mailbox attendee) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            calendar.getComponent("VEVENT").ifPresent(event -> {
                event.removeAll(Property.ATTENDEE);
                event.add(invited(attendee));
            });
            return new CalendarPart(method, Folded.lines(calendar.toString()));
        } catch (IOException | ParserException notOurs) {
            throw new IllegalStateException("a calendar part of ours cannot be read", notOurs);
        }
    }

    /** Outlook and Gmail show the place, but not the URL. */
    private static String location(CalendarEntry entry) {
        return Stream.of(entry.place(), entry.link()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static Organizer organiser(CalendarEntry entry) {
        var organiser = new Organizer(mailto(Mailbox.of(entry.organiser())));
        organiser.add(
                new Cn(entry.organiserName().replaceAll("[\\p{Cc}\"]+", " ").strip()));
        return organiser;
    }

    /** The answer is given in the service, not to the organiser's calendar: no reply is asked for. */
    private static Attendee invited(Mailbox mailbox) {
        var attendee = new Attendee(mailto(mailbox));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    /** Today's rules only: the odd seconds of 1878 trip some calendars. */
    private static VTimeZone clocksOfFinland() {
        var zones = TimeZoneRegistryFactory.getInstance().createRegistry();
        var sinceEver =
                Objects.requireNonNull(zones.getTimeZone(FINLAND.getId())).getVTimeZone();
        var inForce = sinceEver.getObservances().stream()
                .filter(clock -> clock.getProperty(Property.RRULE)
                        .filter(rule -> !rule.getValue().contains("UNTIL"))
                        .isPresent())
                .toList();
        return new VTimeZone(new PropertyList(List.of(new TzId(FINLAND.getId()))), new ComponentList<>(inForce));
    }

    private static URI link(String typed) {
        try {
            var link = new URI(typed);
            if (("https".equals(link.getScheme()) || "http".equals(link.getScheme())) && link.getHost() != null) {
                return link;
            }
        } catch (URISyntaxException notALink) {
            throw new Refusal("letter.link");
        }
        throw new Refusal("letter.link");
    }

    private static URI mailto(Mailbox mailbox) {
        try {
            return new URI("mailto", mailbox.address(), null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("not a URI: a mailbox", impossible);
        }
    }
}
