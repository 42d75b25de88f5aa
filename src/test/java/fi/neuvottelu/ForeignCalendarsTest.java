package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Entries of every kind as they leave, read by calendars that are not ours: that of Thunderbird (ical.js), and two of Python. What
 * the machine lacks is not asked; ical.js comes with the packages of the scripts.
 */
@ScenarioTest
class ForeignCalendarsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path NODE = Path.of("src/test/node");
    private static final Path PYTHON = Path.of("src/test/python/calendars.py");
    private static final String NAMED = "anna.sjoberg@parikkala.example";

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @TempDir
    Path folder;

    private final List<ReceivedLetter> entries = new ArrayList<>();

    /** Invited, changed, named, named no more, cancelled; in two languages, by a mailbox with letters of its own, without a place. */
    @BeforeEach
    void everyKindOfEntryLeaves() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Parikkala", "Ruokolahti");
        clock.passes(session.invitationOn());
        session.personOf("Parikkala").answers(naming("Anna Sjöberg", NAMED));
        coordinator.changes(session, plan -> {
            plan.put(
                    "place",
                    "Valtuustosali \"Ä\"; 2. kerros, Č-siipi\\pohjoinen "
                            .repeat(3)
                            .strip());
            plan.put("link", "https://kokous.example/l/19%3ameeting_" + "x".repeat(90) + "?a=1&b=2");
        });
        session.personOf("Parikkala").changesAnswer(naming("Ville Vara", "ville.vara@parikkala.example"));
        clock.passes(session.day().minusDays(1));
        coordinator.cancels(session, "Puheenjohtaja on estynyt");
        for (var address : List.of(
                "kirjaamo@parikkala.example", "kirjaamo@ruokolahti.example", NAMED, "ville.vara@parikkala.example")) {
            mailbox.lettersAt(address).stream()
                    .filter(letter -> letter.calendar() != null)
                    .forEach(entries::add);
        }
    }

    @Test
    void theOneOfThunderbirdReadsThemAll() throws Exception {
        if (Machine.onPath("node").isEmpty() || !Files.isDirectory(NODE.resolve("node_modules/ical.js"))) {
            Machine.lacks("no Node, or no ical.js in " + NODE + ": entries were read by our own calendar alone");
        }
        areReadBy("node", NODE.resolve("calendars.js").toString());
    }

    @Test
    void icalendarReadsThemAll() throws Exception {
        areReadBy(pythonWith("icalendar"), PYTHON.toString(), "icalendar");
    }

    @Test
    void vobjectReadsThemAll() throws Exception {
        areReadBy(pythonWith("vobject"), PYTHON.toString(), "vobject");
    }

    private static String pythonWith(String library) throws Exception {
        for (var python : Machine.allOnPath("python3").map(Path::toString).toList()) {
            if (run(List.of(python, "-c", "import " + library)).waitFor() == 0) {
                return python;
            }
        }
        Machine.lacks("no " + library + " for Python: it was not asked");
        return "";
    }

    private void areReadBy(String... reader) throws Exception {
        var kinds = entries.stream().map(letter -> letter.entry("METHOD")).distinct();
        assertThat(kinds).containsExactlyInAnyOrder("REQUEST", "CANCEL");
        assertThat(entries).hasSizeGreaterThanOrEqualTo(10);
        var command = new ArrayList<>(List.of(reader));
        for (var n = 0; n < entries.size(); n++) {
            var file = folder.resolve(n + ".ics");
            Files.writeString(file, Objects.requireNonNull(entries.get(n).calendarAsSent()));
            command.add(file.toString());
        }
        var running = run(command);
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        var read = said.lines().map(ForeignCalendarsTest::parsed).toList();
        assertThat(read).hasSameSizeAs(entries);
        for (var n = 0; n < read.size(); n++) {
            isTheSame(read.get(n), entries.get(n));
        }
    }

    private static Process run(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException notJson) {
            throw new AssertionError(line, notJson);
        }
    }

    private void isTheSame(JsonNode read, ReceivedLetter letter) {
        var what = read + "\n" + letter.calendarAsSent();
        Stream.of("METHOD", "UID", "SEQUENCE", "STATUS", "ORGANIZER", "ATTENDEE")
                .forEach(property -> assertThat(
                                read.get(property.toLowerCase(Locale.ROOT)).asText())
                        .as(what)
                        .isEqualTo(letter.entry(property)));
        assertThat(read.get("start").textValue()).as(what).isEqualTo("2027-03-10T07:00:00Z");
        assertThat(read.get("end").textValue()).as(what).isEqualTo("2027-03-10T13:00:00Z");
        assertThat(read.get("organizerName").textValue()).as(what).isEqualTo("Etelä-Karjalan hyvinvointialue");
        for (var text : List.of("summary", "description", "location")) {
            assertThat(escaped(read.get(text).textValue()))
                    .as(text + ": " + what)
                    .isEqualTo(written(letter, text));
        }
        if (read.get("sequence").intValue() > 0) {
            assertThat(read.get("location").textValue())
                    .contains("Valtuustosali \"Ä\"; 2. kerros, Č-siipi\\pohjoinen", "?a=1&b=2");
        }
    }

    /** RFC 5545 3.3.11. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static String written(ReceivedLetter letter, String property) {
        var name = property.toUpperCase(Locale.ROOT);
        return String.valueOf(letter.calendar()).contains("\r\n" + name) ? letter.entry(name) : "";
    }

    private static Consumer<ObjectNode> naming(String name, String email) {
        return PartyPerson.yes().andThen(draft -> draft.putArray("representatives")
                .addObject()
                .put("name", name)
                .put("role", "hyte-yhdyshenkilö")
                .put("email", email));
    }
}
