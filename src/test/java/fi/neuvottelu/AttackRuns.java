package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two hosts at which every step waits, and the people of one who try to reach what is the other's, or their neighbours'. */
abstract class AttackRuns {
    private static final int MOST_OF_LOG = 1_000_000;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient rows;

    @AfterEach
    void nothingStaysOpen() {
        EveryStep.leavesNothingOpen(rows);
    }

    EveryStep pohjanmaa() {
        return new EveryStep(
                scenario, coordinator, mailbox, "Pohjanmaa", "Vaasa", "Mustasaari", "Laihia", Scenario.ASSOCIATION);
    }

    EveryStep westUusimaa() {
        return new EveryStep(scenario, coordinator, mailbox, "Länsi-Uusimaa", "Espoo", "Karkkila", "Raasepori", "HUS");
    }

    /** A user task or a start form that nobody attacks is forgotten by itself: a new one fails here. */
    void isComplete(EveryStep host) {
        assertThat(host.waiting())
                .as("every user task of every model")
                .extracting(Object::toString)
                .containsAll(Models.all().stream().flatMap(Models::userTasks).toList());
        assertThat(host.starts())
                .as("every start form")
                .extracting(EveryStep.Start::process)
                .containsAll(Models.all().stream()
                        .filter(Models::hasStartForm)
                        .map(Models::key)
                        .toList());
    }

    /** All of it refused, nothing otherwise, no fault; and the log of it says nothing of anybody. */
    Tally byHttp(String name, EveryStep own, EveryStep other, Predicate<Person> who, int every, CapturedOutput log) {
        var tally = new Tally(name);
        var attack = new AttackByHttp(rows, new Foreign(other), tally, new Turns(every));
        var said = log.getAll().length();
        for (var person : own.people().stream().filter(who).toList()) {
            own.waiting().forEach(waiting -> attack.onStep(person, waiting));
            attack.onStarts(person, other.host().id().value());
        }
        tally.write();
        var lines = log.getAll().substring(said);
        assertThat(tally.faults()).as(tally + ", HTTP 500").isEmpty();
        assertThat(tally.foreignEffects()).as(tally.toString()).isEmpty();
        assertThat(lines.length()).as("log").isLessThan(MOST_OF_LOG);
        for (var typed : List.of(EveryStep.MARK, "ǂ", "Henkilö", ".example", "Maksakaa")) {
            assertThat(lines.contains(typed)).as("in the log: " + typed).isFalse();
        }
        return tally;
    }

    /**
     * The rules hold without the edge too.
     *
     * @param step one of so many steps; 1 for all
     */
    Tally inside(String name, EveryStep own, EveryStep other, Predicate<Person> who, int step, int every) {
        var all = own.waiting();
        var some = IntStream.range(0, all.size())
                .filter(n -> n % step == 0)
                .mapToObj(all::get)
                .toList();
        var tally = new Tally(name);
        var undone = new Undone(rows, transactions, scenario.engine.getManagementService(), clock, people);
        var attack = new AttackInside(scenario.engine, undone, new Foreign(other), tally, new Turns(every));
        var quiet = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine");
        quiet.setLevel(Level.OFF);
        try {
            for (var person : own.people().stream().filter(who).toList()) {
                some.forEach(waiting -> attack.onStep(person, waiting));
            }
            own.starts().forEach(start -> attack.onStart(start.who(), start));
        } finally {
            quiet.setLevel(null);
        }
        tally.write();
        assertThat(tally.foreignEffects()).as(tally.toString()).isEmpty();
        assertThat(attack.neverDone(some)).as("nothing to compare with").isEmpty();
        return tally;
    }
}
