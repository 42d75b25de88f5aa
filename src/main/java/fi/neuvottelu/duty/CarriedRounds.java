package fi.neuvottelu.duty;

import static fi.neuvottelu.round.RoundVariables.ROUND;
import static fi.neuvottelu.session.SessionVariables.SESSION;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.engine.Acting;
import fi.neuvottelu.engine.Variable;
import fi.neuvottelu.party.PartyId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * For which rounds instances work that no row knows: a record that is being corrected, letters that did not arrive. They
 * carry the id of their session or round themselves, as long as they run.
 */
@Component
class CarriedRounds {
    /** Whom alone the instance is about. */
    private static final Variable<String> PARTY = Variable.text("party");

    private final RuntimeService runtime;
    private final ServedRounds rounds;
    private final Acting acting;

    CarriedRounds(@Lazy RuntimeService runtime, ServedRounds rounds, Acting acting) {
        this.runtime = runtime;
        this.rounds = rounds;
        this.acting = acting;
    }

    /** None for an instance that carries neither. */
    Stream<ServedRounds.Served> servedBy(Collection<String> instances) {
        return carriedBy(instances).entrySet().stream().flatMap(one -> served(one.getKey(), one.getValue()));
    }

    private Stream<ServedRounds.Served> served(String instance, Map<String, Object> carried) {
        return SESSION.find(carried)
                .map(session -> rounds.ofSession(instance, session))
                .or(() -> ROUND.find(carried)
                        .map(round -> rounds.ofRound(
                                instance,
                                round,
                                PARTY.find(carried).map(PartyId::new).orElse(null))))
                .orElse(Stream.empty());
    }

    /** By instance and name. Who may see the instance or its lines is judged by those who ask. */
    private Map<String, Map<String, Object>> carriedBy(Collection<String> instances) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        var ids = instances.toArray(String[]::new);
        return acting
                .asApplication(() -> runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(ids)
                        .variableNameIn(SESSION.name(), ROUND.name(), PARTY.name())
                        .list())
                .stream()
                .filter(variable -> variable.getValue() != null
                        && variable.getExecutionId().equals(variable.getProcessInstanceId()))
                .collect(groupingBy(
                        VariableInstance::getProcessInstanceId,
                        toMap(VariableInstance::getName, VariableInstance::getValue)));
    }
}
