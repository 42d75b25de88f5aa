package fi.neuvottelu;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long fifty people wait who answer from their letters at once: {@code mvn test -Pbenchmark -Dtest='*LettersBenchmark'}. It
 * prints figures and judges none. Their browsers share the machine.
 */
@ScenarioTest
class AnsweredLettersBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(AnsweredLettersBenchmark.class);
    private static final int PEOPLE = 50;
    private static final int VISITS = Integer.getInteger("visits", 20);

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestMailbox mailbox;

    /** What one kind of request took, in milliseconds. */
    private record Took(List<Double> opening, List<Double> answering) {
        Took() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(Took more) {
            opening.addAll(more.opening);
            answering.addAll(more.answering);
        }
    }

    @Test
    void fiftyPeopleAnswerAtOnce() throws Exception {
        var links = Stream.of("Pohjois-Pohjanmaa", "Varsinais-Suomi")
                .flatMap(this::links)
                .limit(PEOPLE)
                .toList();
        if (links.size() < PEOPLE) {
            throw new IllegalStateException(links.size() + " links");
        }
        visited(links, Duration.ZERO, 10);
        for (var pause : List.of(Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO)) {
            anHourLater();
            var took = visited(links, pause, VISITS);
            LOG.info(
                    "{} people, {} s between two clicks: opening the page {}; sending it {}",
                    PEOPLE,
                    pause.toSeconds(),
                    of(took.opening()),
                    of(took.answering()));
        }
    }

    /** A link does no more than so much in an hour. */
    private void anHourLater() {
        scenario.clock.moveTo(scenario.clock.instant().plus(Duration.ofHours(1)));
    }

    private Stream<String> links(String host) {
        var all = scenario.municipalitiesOf(host);
        var session = coordinator.opensRoundWithOneSession(host, Scenario.DAY, all.toArray(String[]::new));
        scenario.clock.passes(session.invitationOn());
        return all.stream().map(name -> LetterReader.linkIn(mailbox.letterTo(name)));
    }

    private Took visited(List<String> links, Duration pause, int visits) throws Exception {
        var begin = new CyclicBarrier(links.size());
        var people = Executors.newFixedThreadPool(links.size());
        try {
            var all = new Took();
            for (var one : people.invokeAll(links.stream()
                    .<Callable<Took>>map(link -> () -> {
                        begin.await();
                        return visits(link, pause, visits);
                    })
                    .toList())) {
                all.add(one.get());
            }
            return all;
        } finally {
            people.shutdown();
        }
    }

    private Took visits(String link, Duration pause, int visits) throws InterruptedException {
        var took = new Took();
        var reader = new LetterReader(WebUser.anonymous(port), () -> {});
        for (var visit = 0; visit < visits; visit++) {
            var role = "yhdyshenkilö " + ThreadLocalRandom.current().nextInt(1_000_000);
            rests(pause);
            took.opening.add(millis(() -> require(200, reader.opens(link).statusCode())));
            rests(pause);
            took.answering.add(millis(() -> require(
                    303,
                    reader.sends(
                                    link,
                                    "answer",
                                    "YES",
                                    "name",
                                    "Å. Čech",
                                    "role",
                                    role,
                                    "deputy",
                                    "",
                                    "email",
                                    "",
                                    "byName",
                                    "Maija",
                                    "byRole",
                                    "sihteeri")
                            .statusCode())));
        }
        return took;
    }

    /** Nobody clicks in step with the others. */
    private static void rests(Duration pause) throws InterruptedException {
        if (!pause.isZero()) {
            Thread.sleep(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis() * 3 / 2));
        }
    }

    private static void require(int expected, int status) {
        if (status != expected) {
            throw new IllegalStateException("answered " + status);
        }
    }

    private static String of(List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        return "median %.1f ms, p95 %.1f ms of %d"
                .formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.size());
    }

    private static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
