package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** {@code mvn test -Pattack}: from both sides, by everybody; the figures stand in {@code target/attack.txt}. */
@ScenarioTest
@Tag("attack")
@ExtendWith(OutputCaptureExtension.class)
class AttackTest extends AttackRuns {
    private static final int ENOUGH = 20_000;

    @Test
    void nothingOfOthersIsReached(CapturedOutput log) {
        var pohjanmaa = pohjanmaa();
        var westUusimaa = westUusimaa();
        clock.passes(EveryStep.TODAY);
        pohjanmaa.goesOn();
        westUusimaa.goesOn();
        isComplete(pohjanmaa);
        scenario.theDutyCalendarBegins();

        var calls = byHttp("by HTTP from 17 to 03", pohjanmaa, westUusimaa, person -> true, 37, log)
                        .calls()
                + byHttp("by HTTP from 03 to 17", westUusimaa, pohjanmaa, person -> true, 67, log)
                        .calls();
        assertThat(calls).isGreaterThan(ENOUGH);
        inside("inside from 17 to 03", pohjanmaa, westUusimaa, person -> true, 1, 151);
        inside("inside from 03 to 17", westUusimaa, pohjanmaa, person -> true, 1, 499);
    }
}
