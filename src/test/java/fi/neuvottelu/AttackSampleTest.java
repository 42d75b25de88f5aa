package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A fixed sample of {@link AttackTest}, small enough for every day. */
@ScenarioTest
class AttackSampleTest {
    private static final int EVERY = 97;

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

    @Test
    void nothingOfOthersIsReached() {
        var t = System.currentTimeMillis();
        var own = new EveryStep(
                scenario, coordinator, mailbox, "Pohjanmaa", "Vaasa", "Mustasaari", "Laihia", Scenario.ASSOCIATION);
        var other =
                new EveryStep(scenario, coordinator, mailbox, "Länsi-Uusimaa", "Espoo", "Karkkila", "Raasepori", "HUS");
        clock.passes(EveryStep.TODAY);
        own.goesOn();
        assertThat(own.waiting())
                .as("every user task of every model")
                .extracting(Object::toString)
                .containsAll(Models.all().stream().flatMap(Models::userTasks).toList());
        System.out.println("BUILT " + (System.currentTimeMillis() - t));
        var foreign = new Foreign(other);
        var inside = new Tally("sample inside");
        t = System.currentTimeMillis();
        var undone = new Undone(rows, transactions, scenario.engine.getManagementService(), clock, people);
        var attack = new AttackInside(scenario.engine, undone, foreign, inside, EVERY);
        own.waiting().forEach(waiting -> own.people().forEach(person -> attack.onStep(person, waiting)));
        System.out.println("STEPS " + (System.currentTimeMillis() - t) + " " + inside);
        t = System.currentTimeMillis();
        own.starts().forEach(start -> attack.onStart(start.who(), start));
        System.out.println("STARTS " + (System.currentTimeMillis() - t) + " " + inside);
        inside.write();
        inside.foreignEffects().forEach(one -> System.out.println("FOREIGN " + one));
    }
}
