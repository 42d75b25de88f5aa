package fi.neuvottelu;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A fixed sample of {@link AttackTest}, small enough for every day. It compares all rows again and again, so it comes early,
 * while they are few; what it leaves behind disturbs no other story.
 */
@ScenarioTest
@ExtendWith(OutputCaptureExtension.class)
class AttackSampleTest extends AttackRuns {
    private static final List<String> ONE_OF_A_KIND = List.of(
            "koordinaattori.hva-17",
            "puheenjohtaja.hva-17.hva-17",
            "edustaja.kunta-905.hva-17",
            "edustaja.kunta-499.hva-17",
            "valvoja.hva-17");

    @TestFactory
    Stream<DynamicTest> nothingOfOthersIsReached(CapturedOutput log) {
        var told = VariablesHoldNobody.of(scenario.engine.getHistoryService());
        var own = pohjanmaa();
        var other = westUusimaa();
        clock.passes(EveryStep.TODAY);
        own.goesOn();
        return Stream.of(
                dynamicTest("every step and start form is there", () -> isComplete(own)),
                dynamicTest(
                        "no variable tells anything of anybody",
                        () -> VariablesHoldNobody.after(scenario.engine.getHistoryService(), told)),
                dynamicTest(
                        "inside, without the edge",
                        () -> inside("sample inside", own, other, AttackSampleTest::isOneOfAKind, 8, 997)),
                dynamicTest(
                        "by HTTP",
                        () -> byHttp("sample by HTTP", own, other, AttackSampleTest::isOneOfAKind, 2503, log)));
    }

    private static boolean isOneOfAKind(Person person) {
        return ONE_OF_A_KIND.contains(person.id());
    }
}
