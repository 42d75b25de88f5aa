package fi.neuvottelu.round;

import fi.neuvottelu.engine.KnownByRows;
import fi.neuvottelu.people.Groups;
import fi.neuvottelu.statute.Act;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tasks of a round are its host's coordinators'. */
@Component
class KnownRound implements KnownByRows {
    private final Rounds rounds;

    KnownRound(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Set<String> processes() {
        return Arrays.stream(Act.values()).map(RoundModels::of).collect(Collectors.toSet());
    }

    @Override
    public Set<String> names() {
        return Set.of(RoundVariables.COORDINATORS.name());
    }

    @Override
    public Optional<Map<String, Object>> of(String instance) {
        return rounds.ofInstance(instance)
                .map(round -> Map.of(
                        RoundVariables.COORDINATORS.name(),
                        Groups.coordinatorsOf(round.host().value())));
    }
}
