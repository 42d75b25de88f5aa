package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.ScriptedServer.Copy;
import fi.neuvottelu.ScriptedServer.Moment;
import fi.neuvottelu.calendar.OfficeHours;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.Dispatch.State;
import fi.neuvottelu.letter.Held;
import fi.neuvottelu.letter.MailStops;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Sector;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code mvn test -Pfaults}: two nodes whose clocks are half an hour apart, killed with letters in hand, against a server that
 * misbehaves by a script and counts by itself. It prints what it saw. Other scripts: {@code -Dfaults.seeds=4,5,6}.
 */
@ScenarioTest
@Tag("faults")
class TwoPostmenTest {
    private static final Logger LOG = LoggerFactory.getLogger(TwoPostmenTest.class);
    private static final String HOST = "Pohjois-Pohjanmaa";
    private static final int LETTERS = 200;
    private static final int DEATHS = 6;

    /** Of the nodes' clocks: a pause of half an hour is one of 15 seconds. Leases go by the database's, as ever. */
    private static final int SPEED = 120;

    private static final Duration APART = Duration.ofMinutes(30);
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    OtherActors actors;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService jobs;

    @Autowired
    MailStops stops;

    @Autowired
    JdbcClient rows;

    @Autowired
    Environment environment;

    @TempDir
    Path home;

    private final List<String> lines = new ArrayList<>();

    static LongStream seeds() {
        return Stream.of(System.getProperty("faults.seeds", "1,2,3").split(",")).mapToLong(Long::parseLong);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLetterIsLostAndNoneComesTwiceUnseen(long seed) throws Exception {
        assertThat(TestDatabase.isPostgres())
                .as("the database of both: -Pfaults")
                .isTrue();
        var session = queued(seed);
        var unknown = Set.of(address(seed, 3), address(seed, 150));
        try (var server = new ScriptedServer(seed, unknown, Duration.ofSeconds(5))) {
            var ahead = node("ahead", server, APART);
            var behind = node("behind", server, Duration.ZERO);
            var administrator = Executors.newSingleThreadScheduledExecutor();
            try {
                administrator.scheduleWithFixedDelay(stops::probeNow, 1, 1, TimeUnit.SECONDS);
                List.of(ahead, behind).forEach(RunningNode::starts);
                List.of(ahead, behind).forEach(RunningNode::isUp);
                var takeovers = theyDie(server, List.of(ahead, behind), new Random(seed));
                server.behaves();
                untilNoneWaits(session, List.of(ahead, behind));
                judge(seed, session, unknown, server, takeovers);
            } finally {
                administrator.shutdownNow();
                List.of(ahead, behind).forEach(RunningNode::stops);
                List.of(ahead, behind).forEach(node -> node.errors().forEach(LOG::info));
            }
        } finally {
            lines.forEach(LOG::info);
        }
    }

    /** Invitations as a plan makes them, with link, calendar entry and all, and not one of them sent. */
    private OpenedSession queued(long seed) {
        var host = scenario.host(HOST);
        var names = IntStream.range(1, LETTERS).mapToObj(n -> name(seed, n)).toList();
        names.forEach(name -> actors.register(host, name, Sector.NONPROFIT, List.of(Language.FI)));
        var session = coordinator.opensRoundWithOneSession(
                HOST,
                Scenario.DAY,
                Stream.concat(Stream.of("Oulu"), names.stream()).toArray(String[]::new));
        clock.moveTo(OfficeHours.lettersLeave(session.invitationOn()));
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(jobs::executeJob);
        }
        assertThat(session.letters())
                .hasSize(LETTERS)
                .extracting(Dispatch::state)
                .containsOnly(State.QUEUED);
        return session;
    }

    private List<String> due() {
        var until = Date.from(clock.instant().plusMillis(1));
        return jobs.createJobQuery().active().withRetriesLeft().duedateLowerThan(until).list().stream()
                .map(job -> job.getId())
                .toList();
    }

    private static String name(long seed, int number) {
        return "Saaja " + seed + " " + number;
    }

    private static String address(long seed, int number) {
        return "kirjaamo@saaja-" + seed + "-" + number + ".example";
    }

    /** All letters are due for both from the beginning. */
    private RunningNode node(String name, ScriptedServer server, Duration ahead) {
        var begin = clock.instant().plus(Duration.ofHours(1)).plus(ahead);
        return new RunningNode(
                name + ".example",
                home.resolve(name),
                List.of("node.begin=" + begin, "node.since=" + Instant.now(), "node.speed=" + SPEED),
                List.of(
                        "--spring.profiles.active=test",
                        "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=10",
                        "--server.port=0",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + server.port(),
                        "--neuvottelu.letters.poll=200ms",
                        "--neuvottelu.mail.connections=3",
                        "--neuvottelu.mail.letters-per-connection=20",
                        "--neuvottelu.mail.answer=4s",
                        "--neuvottelu.mail.after-the-dot=12s",
                        "--neuvottelu.mail.conversation=25s"));
    }

    /** @return how long it took until the other one had the letter, in seconds, where it was not marked before */
    private List<Double> theyDie(ScriptedServer server, List<RunningNode> nodes, Random chance) throws Exception {
        var last = new ArrayList<Map.Entry<String, Long>>();
        for (var death = 0; death < DEATHS; death++) {
            var node = nodes.get(death % nodes.size());
            var moment = Moment.values()[(death + chance.nextInt(2)) % Moment.values().length];
            var recipient = server.kills(node.name(), moment, node::dies).get(120, TimeUnit.SECONDS);
            last.add(Map.entry(recipient, System.nanoTime()));
            lines.add("%s dies %s with the letter to %s in hand".formatted(node.name(), moment, recipient));
            node.starts();
            node.isUp();
        }
        untilTheLeasesEnd(server, last);
        return last.stream()
                .flatMap(one -> server.askedFor(one.getKey()).stream()
                        .filter(asked -> asked > one.getValue())
                        .limit(1)
                        .map(asked -> (asked - one.getValue()) / 1e9))
                .toList();
    }

    /** The server goes on misbehaving until whoever died last has been taken over. */
    private static void untilTheLeasesEnd(ScriptedServer server, List<Map.Entry<String, Long>> deaths) {
        var latest = deaths.get(deaths.size() - 1);
        while (System.nanoTime() - latest.getValue() < TAKEN_OVER_WITHIN.toNanos()
                && server.askedFor(latest.getKey()).stream().noneMatch(asked -> asked > latest.getValue())) {
            RunningNode.pause(Duration.ofMillis(200));
        }
    }

    private void untilNoneWaits(OpenedSession session, List<RunningNode> nodes) {
        var end = Instant.now().plus(PATIENCE);
        while (waiting(session) > 0) {
            assertThat(Instant.now())
                    .as(() -> "letters leave: " + waiting(session) + " wait\n"
                            + nodes.stream().map(RunningNode::tail).collect(Collectors.joining("\n")))
                    .isBefore(end);
            RunningNode.pause(Duration.ofMillis(500));
        }
    }

    private long waiting(OpenedSession session) {
        return session.letters().stream()
                .filter(letter ->
                        letter.state() == State.SENDING || letter.state() == State.QUEUED && letter.held() == null)
                .count();
    }

    private void judge(
            long seed, OpenedSession session, Set<String> unknown, ScriptedServer server, List<Double> takeovers) {
        var letters = session.letters();
        var copies = server.copies().stream().collect(Collectors.groupingBy(Copy::messageId));
        tells(seed, letters, server, copies, takeovers);

        assertThat(letters).hasSize(LETTERS);
        assertThat(broughtBy(server)).as("both were at work").hasSize(2);
        assertThat(letters.stream().map(Dispatch::messageId)).doesNotHaveDuplicates();
        assertThat(letters.stream().map(Dispatch::recipient)).doesNotHaveDuplicates();
        assertThat(copies.keySet()).as("ids that no row has").isSubsetOf(allMessageIds());
        var byId = letters.stream().collect(Collectors.toMap(Dispatch::messageId, Function.identity()));
        server.copies().stream()
                .filter(copy -> byId.containsKey(copy.messageId()))
                .forEach(copy -> assertThat(copy.recipient())
                        .isEqualTo(byId.get(copy.messageId()).recipient()));
        assertThat(server.copies().stream()
                        .collect(Collectors.groupingBy(
                                Copy::recipient, Collectors.mapping(Copy::messageId, Collectors.toSet())))
                        .values())
                .as("a recipient has one letter, under one id")
                .allMatch(ids -> ids.size() == 1);
        letters.forEach(letter -> isToldAsItIs(letter, unknown, copies.getOrDefault(letter.messageId(), List.of())));
        isListed(session, letters);
        assertThat(session.round().letters().stream().filter(letter -> letter.state() == State.FAILED))
                .hasSize(session.undeliveredTo(name(seed, 3)).size()
                        + session.undeliveredTo(name(seed, 150)).size());
        assertThat(takeovers).isNotEmpty().allMatch(seconds -> seconds <= TAKEN_OVER_WITHIN.toSeconds());
    }

    private void isToldAsItIs(Dispatch letter, Set<String> unknown, List<Copy> copies) {
        var what = letter.recipient() + " " + letter + ", the server has " + copies;
        assertThat(letter.perhaps()).as("more copies than are told: " + what).isGreaterThanOrEqualTo(copies.size() - 1);
        if (copies.stream().anyMatch(copy -> !copy.told()) || copies.size() > 1) {
            assertThat(letter.perhaps()).as("unknown, and not told so: " + what).isPositive();
        }
        if (unknown.contains(letter.recipient())) {
            assertThat(letter.state()).as(what).isEqualTo(State.FAILED);
            assertThat(copies).as(what).isEmpty();
        } else if (letter.held() == null) {
            assertThat(letter.state()).as(what).isEqualTo(State.SENT);
            assertThat(copies).as("sent, and lost: " + what).isNotEmpty();
        } else if (letter.held() == Held.UNKNOWN) {
            assertThat(letter.perhaps()).as(what).isPositive();
        } else {
            assertThat(letter.serverAnswer()).as(what).isNotBlank();
            assertThat(copies.size()).as(what).isLessThanOrEqualTo(letter.perhaps());
        }
    }

    /** At the desk of the coordinator, and for the administrators. */
    private void isListed(OpenedSession session, List<Dispatch> letters) {
        var desk = coordinator.atTasklist(session.round().host());
        var shown = desk.page(desk.taskOf(session.round().instance().getId(), "runTheRound"))
                .get("facts");
        var listed = Stream.of("perhapsTwice", "failed")
                .flatMap(list -> StreamSupport.stream(shown.get(list).spliterator(), false))
                .map(letter -> letter.get("id").longValue())
                .collect(Collectors.toSet());
        var needed = letters.stream()
                .filter(letter -> letter.perhaps() > 0 || letter.held() != null || letter.state() == State.FAILED)
                .map(Dispatch::id)
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(needed);
        var facts = scenario.administrator().startPage("sending-of-letters");
        assertThat(facts.get("twice").size()).isGreaterThanOrEqualTo((int) letters.stream()
                .filter(letter -> letter.state() == State.SENT && letter.perhaps() > 0)
                .count());
        assertThat(facts.get("stuck").size()).isGreaterThanOrEqualTo((int)
                letters.stream().filter(letter -> letter.held() != null).count());
    }

    private static Map<String, Long> broughtBy(ScriptedServer server) {
        return new TreeMap<>(
                server.copies().stream().collect(Collectors.groupingBy(Copy::node, Collectors.counting())));
    }

    private Set<String> allMessageIds() {
        return new HashSet<>(
                rows.sql("select message_id from letter").query(String.class).list());
    }

    private void tells(
            long seed,
            List<Dispatch> letters,
            ScriptedServer server,
            Map<String, List<Copy>> copies,
            List<Double> takeovers) {
        var states = new TreeMap<>(letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> letter.state() + (letter.held() == null ? "" : " held " + letter.held()),
                        Collectors.counting())));
        var byCopies = new TreeMap<>(letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> copies.getOrDefault(letter.messageId(), List.of())
                                .size(),
                        Collectors.counting())));
        lines.add("seed %d: the server did %s".formatted(seed, server.acts()));
        lines.add("seed %d: it has %d letters in %d copies, %d kB; brought by %s"
                .formatted(
                        seed,
                        copies.size(),
                        server.copies().size(),
                        server.copies().stream().mapToInt(Copy::bytes).sum() / 1024,
                        broughtBy(server)));
        lines.add("seed %d: the register says %s; perhaps delivered: %d; letters by the server's copies: %s"
                .formatted(
                        seed,
                        states,
                        letters.stream().filter(letter -> letter.perhaps() > 0).count(),
                        byCopies));
        lines.add("seed %d: taken over from the dead after %s s"
                .formatted(
                        seed,
                        takeovers.stream()
                                .map(seconds -> Math.round(seconds) + "")
                                .collect(Collectors.joining(", "))));
    }
}
