package fi.neuvottelu.earlier;

import fi.neuvottelu.engine.KnownByRows;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who confirms what was recorded of a party. */
@Component
class KnownAskedParty implements KnownByRows {
    private final AskedParties asked;
    private final ConfirmationProcess process;

    KnownAskedParty(AskedParties asked, ConfirmationProcess process) {
        this.asked = asked;
        this.process = process;
    }

    @Override
    public Set<String> processes() {
        return Set.of("earlier-confirmation");
    }

    @Override
    public Set<String> names() {
        return Set.of(EarlierVariables.CONFIRMED_BY.name());
    }

    @Override
    public Optional<Map<String, Object>> of(String instance) {
        return asked.runningIn(instance).map(one -> Map.of(EarlierVariables.CONFIRMED_BY.name(), process.groupOf(one)));
    }
}
