package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    JdbcClient rows;

    @Test
    void nothingOfOthersIsReached() {
        var t = System.currentTimeMillis();
        var own = new EveryStep(
                scenario, coordinator, mailbox, "Pohjanmaa", "Vaasa", "Mustasaari", "Laihia", Scenario.ASSOCIATION);
        var other = new EveryStep(
                scenario, coordinator, mailbox, "Länsi-Uusimaa", "Espoo", "Karkkila", "Raasepori", "HUS");
        clock.passes(EveryStep.TODAY);
        other.goesOn();
        own.goesOn();
        assertThat(own.waiting())
                .as("every user task of every model")
                .extracting(Object::toString)
                .containsAll(Models.all().stream().flatMap(Models::userTasks).toList());
        System.out.println("BUILT " + (System.currentTimeMillis() - t));
        var foreign = new Foreign(other);
        System.out.println("NAMES " + foreign.names().size() + foreign.names() + " " + foreign.all().size() + " worst " + foreign.worst());

        var tally = new Tally("sample by HTTP");
        var attack = new AttackByHttp(rows, foreign, tally, EVERY);
        t = System.currentTimeMillis();
        own.waiting().forEach(waiting -> own.people().forEach(person -> attack.onStep(person, waiting)));
        System.out.println("STEPS " + (System.currentTimeMillis() - t) + " " + tally);
        t = System.currentTimeMillis();
        Stream.of(own.people().get(0), own.people().get(3)).forEach(person -> attack.onStarts(person, "hva-03"));
        System.out.println("STARTS " + (System.currentTimeMillis() - t) + " " + tally);
        tally.write();
        assertThat(tally.faults()).isEmpty();
        assertThat(tally.foreignEffects()).isEmpty();
    }
}
