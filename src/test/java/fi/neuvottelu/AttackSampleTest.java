package fi.neuvottelu;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A fixed sample of {@link AttackTest}, small enough for every day. */
@ScenarioTest
@ExtendWith(OutputCaptureExtension.class)
class AttackSampleTest extends AttackRuns {
    private static final List<String> ONE_OF_A_KIND = List.of(
            "koordinaattori.hva-17",
            "puheenjohtaja.hva-17.hva-17",
            "edustaja.kunta-905.hva-17",
            "edustaja.kunta-499.hva-17",
            "valvoja.hva-17");

    @Test
    void nothingOfOthersIsReached(CapturedOutput log) {
        var own = pohjanmaa();
        var other = westUusimaa();
        clock.passes(EveryStep.TODAY);
        own.goesOn();
        isComplete(own);

        byHttp("sample by HTTP", own, other, person -> ONE_OF_A_KIND.contains(person.id()), 499, log);
        inside("sample inside", own, other, person -> ONE_OF_A_KIND.contains(person.id()), 499);
    }
}
