package fi.neuvottelu;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.Sector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * How long people wait, with few parties and with many: {@code mvn test -Dtest=SpeedBenchmark -Pbenchmark}. It prints figures and
 * judges none; the machine it runs on decides them. Times are of the web app's answer to the one request that hands a
 * form in, and of a step's work per party.
 */
@ScenarioTest
class SpeedBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(SpeedBenchmark.class);
    private static final String HOST = "Pohjois-Pohjanmaa";
    private static final List<Integer> SIZES = List.of(10, 90, 300);
    private static final int ROUNDS = 5;
    private static final int ANSWERS = 8;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    OtherActors actors;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    private final List<String> lines = new ArrayList<>();

    @Test
    void peopleWaitNoLongerBecauseOthersAreMany() {
        var host = scenario.host(HOST);
        register(host, 300);
        roundWith(host, 10, "warm-up");
        lines.clear();
        for (var size : SIZES) {
            var times = new Times();
            for (var round = 0; round < ROUNDS; round++) {
                times.add(roundWith(host, size, size + " parties"));
            }
            lines.add("%d parties: confirming %s; answering %s; the desk's page %s; inviting one party %s"
                    .formatted(
                            size,
                            Times.of(times.confirming),
                            Times.of(times.answering),
                            Times.of(times.page),
                            Times.of(times.inviting)));
        }
        lines.forEach(LOG::info);
    }

    private record Times(List<Double> confirming, List<Double> answering, List<Double> page, List<Double> inviting) {
        Times() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(Times more) {
            confirming.addAll(more.confirming);
            answering.addAll(more.answering);
            page.addAll(more.page);
            inviting.addAll(more.inviting);
        }

        static String of(List<Double> millis) {
            var sorted = millis.stream().sorted().toList();
            return "%.1f ms (median of %d, longest %.1f)"
                    .formatted(sorted.get(sorted.size() / 2), sorted.size(), Collections.max(sorted));
        }
    }

    private Times roundWith(Host host, int size, String name) {
        var times = new Times();
        clock.moveTo(TestClock.BEGIN);
        var round = coordinator.opensRound(HOST, 2027);
        coordinator.plans(round, draft -> invite(draft, host, size));
        var desk = atTasklist(scenario.coordinatorOf(host).id());
        var confirm = desk.taskOf(round.instance().getId(), "confirmThePlan");
        desk.takes(confirm);
        var version =
                desk.saves(confirm, draft -> draft.put("decision", "CONFIRM").put("reason", name));
        times.confirming.add(millis(() -> desk.submits(confirm, version)));

        clock.runDue();
        var session = round.session();
        clock.moveTo(
                session.invitationOn().atTime(12, 0).atZone(LocalTimes.ZONE).toInstant());
        times.inviting.add(millis(clock::runDue) / size);

        invited(host, size).limit(ANSWERS).forEach(party -> {
            var person = atTasklist(scenario.memberOf(party, host, "edustaja").id());
            var task = person.taskOf(session.invitation(party.id().value()).instance(), "answerInvitation");
            person.takes(task);
            var draft = person.saves(task, answer -> answer.put("answer", "YES").put("nobodyNamed", true));
            times.answering.add(millis(() -> person.submits(task, draft)));
        });
        var running = desk.taskOf(round.instance().getId(), "runTheRound");
        times.page.add(millis(() -> desk.page(running)));
        coordinator.cancels(round, name);
        return times;
    }

    /** No job runs behind the back of this person. */
    private Person atTasklist(String id) {
        var port = environment.getRequiredProperty("local.server.port", Integer.class);
        return new Person(id, WebUser.of(port, id, TestPeople.PASSWORD), () -> {});
    }

    private void invite(ObjectNode draft, Host host, int size) {
        var session = (ObjectNode) draft.withArray("sessions").get(0);
        coordinator.session(session, host, LocalDate.of(2027, 6, 9));
        var names = invited(host, size).map(party -> party.id().value()).toList();
        names.stream().filter(id -> id.startsWith("kunta-")).forEach(session.withArray("municipalities")::add);
        names.stream().filter(id -> id.startsWith("toimija-")).forEach(session.withArray("actors")::add);
    }

    /** Up to 30 municipalities, the rest other actors. */
    private Stream<Party> invited(Host host, int size) {
        return Stream.concat(
                        scenario.municipalitiesOf(HOST).stream()
                                .limit(Math.min(size / 3, 30))
                                .map(name -> scenario.party(host, name)),
                        actors.of(host.id(), clock.today()).stream().map(actor -> (Party) actor))
                .limit(size);
    }

    private void register(Host host, int howMany) {
        IntStream.range(0, howMany)
                .forEach(n -> actors.register(host, "Toimija " + n, Sector.values()[n % 3], List.of(Language.FI)));
    }

    private static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
