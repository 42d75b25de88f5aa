package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.words.Refusal;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarPartTest {
    private static final Instant STAMP = Instant.parse("2026-11-02T08:00:00Z");
    private static final Mailbox NOKIA = Mailbox.of("kirjaamo@nokia.example");

    @Test
    void invites() {
        var text = unfolded(CalendarPart.of(Sample.entry(CalendarEntry.Method.REQUEST, 0), NOKIA, STAMP));

        assertThat(text.lines().toList())
                .startsWith("BEGIN:VCALENDAR")
                .contains(
                        "PRODID:-//Neuvottelu//Neuvottelu 1//FI",
                        "VERSION:2.0",
                        "METHOD:REQUEST",
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Helsinki",
                        "UID:kutsu-71-kunta-536@neuvottelu.example",
                        "SEQUENCE:0",
                        "DTSTAMP:20261102T080000Z",
                        "DTSTART;TZID=Europe/Helsinki:20270114T090000",
                        "DTEND;TZID=Europe/Helsinki:20270114T113000",
                        "SUMMARY:Hyvinvoinnin edistäminen\\; Pirkanmaa\\, Nokia",
                        "DESCRIPTION:Vastatkaa palvelussa.\\n\\nSvara i tjänsten.",
                        "LOCATION:Kokoushuone Ä\\, Tampere\\, https://kokous.example/l/19%3ameeting?x=1",
                        "URL:https://kokous.example/l/19%3ameeting?x=1",
                        "ORGANIZER;CN=Pirkanmaan hyvinvointialue:mailto:neuvottelu@kirjaamo.example",
                        "STATUS:CONFIRMED")
                .filteredOn(line -> line.startsWith("ATTENDEE"))
                .singleElement()
                .asString()
                .endsWith(":mailto:kirjaamo@nokia.example");
    }

    @Test
    void aChangeAndACancellationSpeakOfTheSameMeeting() {
        var change = unfolded(CalendarPart.of(Sample.entry(CalendarEntry.Method.REQUEST, 1), NOKIA, STAMP));
        var cancel = unfolded(CalendarPart.of(Sample.entry(CalendarEntry.Method.CANCEL, 2), NOKIA, STAMP));

        assertThat(change.lines()).contains("METHOD:REQUEST", "SEQUENCE:1", "STATUS:CONFIRMED");
        assertThat(cancel.lines())
                .contains(
                        "METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED", "UID:kutsu-71-kunta-536@neuvottelu.example")
                .doesNotContain("STATUS:CONFIRMED");
    }

    @Test
    void summerTimeIsSummerTime() {
        var june = entry(Instant.parse("2027-06-01T06:00:00Z"), "Kesä", null, null, "neuvottelu@kirjaamo.example");

        assertThat(unfolded(CalendarPart.of(june, NOKIA, STAMP)).lines())
                .contains("DTSTART;TZID=Europe/Helsinki:20270601T090000")
                .noneMatch(line -> line.startsWith("LOCATION") || line.startsWith("URL"));
    }

    @Test
    void bringsTheRulesOfFinnishClocksAndNothingToFetch() {
        var text = unfolded(CalendarPart.of(Sample.entry(CalendarEntry.Method.REQUEST, 0), NOKIA, STAMP));

        assertThat(text.replace("\r\n", "\n"))
                .containsOnlyOnce("""
                        BEGIN:DAYLIGHT
                        TZNAME:EEST
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0300
                        DTSTART:19830327T030000
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                        END:DAYLIGHT
                        """)
                .containsOnlyOnce("""
                        BEGIN:STANDARD
                        TZNAME:EET
                        TZOFFSETFROM:+0300
                        TZOFFSETTO:+0200
                        DTSTART:19961027T040000
                        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                        END:STANDARD
                        """)
                .containsOnlyOnce("BEGIN:DAYLIGHT")
                .containsOnlyOnce("BEGIN:STANDARD")
                .doesNotContain("TZURL");
    }

    @Test
    void typedLineBreaksStayInsideTheirField() {
        var sly = entry(
                STAMP,
                "Kokous\r\nATTENDEE:mailto:x@y.example",
                "Sali\nMETHOD:CANCEL",
                null,
                "neuvottelu@kirjaamo.example");

        assertThat(unfolded(CalendarPart.of(sly, NOKIA, STAMP)).lines())
                .contains("SUMMARY:Kokous\\nATTENDEE:mailto:x@y.example", "LOCATION:Sali\\nMETHOD:CANCEL")
                .doesNotContain("METHOD:CANCEL", "ATTENDEE:mailto:x@y.example");
    }

    @Test
    void theOrganiserIsAMailbox() {
        var entry = entry(STAMP, "x", null, null, "a@b\r\nX:1");

        assertThatThrownBy(() -> CalendarPart.of(entry, NOKIA, STAMP)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kokous.example/abc",
                "https://kokous.example/a b",
                "https://",
                "javascript:x",
                "https://a.fi\nX:1"
            })
    void aLinkIsAWebAddress(String typed) {
        var entry = entry(STAMP, "x", null, typed, "neuvottelu@kirjaamo.example");

        assertThatThrownBy(() -> CalendarPart.of(entry, NOKIA, STAMP))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::key)
                .isEqualTo("letter.link");
    }

    @Test
    void anotherMailboxGetsTheSameInvitation() {
        var first = CalendarPart.of(Sample.entry(CalendarEntry.Method.REQUEST, 3), NOKIA, STAMP);
        var other = Mailbox.of("toinen@nokia.example");

        assertThat(unfolded(first.addressedTo(other)).lines())
                .containsExactlyInAnyOrderElementsOf(
                        unfolded(CalendarPart.of(Sample.entry(CalendarEntry.Method.REQUEST, 3), other, STAMP))
                                .lines()
                                .toList());
    }

    @Test
    void aLinkAloneIsThePlace() {
        var remote = entry(STAMP, "x", null, "https://teams.example/l/meetup-join/19%3ameeting", "a@b.example");

        assertThat(unfolded(CalendarPart.of(remote, NOKIA, STAMP)).lines())
                .contains(
                        "LOCATION:https://teams.example/l/meetup-join/19%3ameeting",
                        "URL:https://teams.example/l/meetup-join/19%3ameeting");
    }

    /** Counted in octets, by the bytes that leave; a second parser reads it: check by hand in docs/decisions/0030. */
    @ParameterizedTest
    @ValueSource(strings = {"Pöytäkirjan hyväksyminen ", "😀", "č", "abc", "\\;,\n"})
    void noLineIsLongerThan75Octets(String word) throws Exception {
        var entry = new CalendarEntry(
                CalendarEntry.Method.REQUEST,
                "u@neuvottelu.example",
                0,
                STAMP,
                STAMP.plusSeconds(3600),
                word.repeat(40).strip(),
                word.repeat(90).strip(),
                word.repeat(30).strip(),
                null,
                "Pohjanmaan hyvinvointialue – Österbottens välfärdsområde, kirjaamo: registratorskontoret",
                "a.very.long.name.of.a.mailbox.that.nobody.has@a-long-subdomain.of-a-county.example");
        var part = CalendarPart.of(entry, Mailbox.of("another.very.long.name.of.a.mailbox@nokia.example"), STAMP);

        var octets = 0;
        for (var octet : part.text().getBytes(StandardCharsets.UTF_8)) {
            octets = octet == '\n' ? 0 : octets + 1;
            assertThat(octets).as(part.text()).isLessThanOrEqualTo(76);
        }
        assertThat(part.text()).doesNotContainPattern("[^\r]\n").endsWith("END:VCALENDAR\r\n");
        var event = (VEvent) new CalendarBuilder()
                .build(new StringReader(part.text()))
                .getComponent("VEVENT")
                .orElseThrow();
        assertThat(value(event, Property.SUMMARY)).isEqualTo(entry.summary());
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo(entry.description());
        assertThat(value(event, Property.LOCATION)).isEqualTo(entry.place());
        assertThat(event.<Property>getProperty(Property.ORGANIZER)
                        .orElseThrow()
                        .<Parameter>getParameter(Parameter.CN)
                        .orElseThrow()
                        .getValue())
                .isEqualTo(entry.organiserName());
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }

    @Test
    void aNameBringsNoLineWithIt() {
        var sly = new CalendarEntry(
                CalendarEntry.Method.REQUEST,
                "u@neuvottelu.example",
                0,
                STAMP,
                STAMP.plusSeconds(3600),
                "x",
                null,
                null,
                null,
                "Kunta\r\nATTENDEE:mailto:x@y.example\";X=\"y",
                "a@b.example");

        assertThat(unfolded(CalendarPart.of(sly, NOKIA, STAMP)).lines())
                .filteredOn(line -> line.startsWith("ATTENDEE"))
                .singleElement()
                .asString()
                .endsWith("kirjaamo@nokia.example");
    }

    private static CalendarEntry entry(
            Instant start, String summary, @Nullable String place, @Nullable String link, String organiser) {
        return new CalendarEntry(
                CalendarEntry.Method.REQUEST,
                "u@neuvottelu.example",
                0,
                start,
                start.plusSeconds(3600),
                summary,
                null,
                place,
                link,
                "Pirkanmaan hyvinvointialue",
                organiser);
    }

    /** RFC 5545, 3.1: a long line goes on in the next one after a space; no line is longer than 75 octets. */
    private static String unfolded(CalendarPart part) {
        return part.text().replaceAll("\r\n[ \t]", "");
    }
}
