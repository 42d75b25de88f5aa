package fi.neuvottelu.engine;

import fi.neuvottelu.people.Acting;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which model a definition is a version of: its id does not always begin with the key, a long one is left out. */
@Component
public class ProcessKeys {
    private final RepositoryService definitions;
    private final Acting acting;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    ProcessKeys(@Lazy RepositoryService definitions, Acting acting) {
        this.definitions = definitions;
        this.acting = acting;
    }

    public String of(String definition) {
        return known.computeIfAbsent(
                definition,
                id -> acting.asApplication(
                        () -> definitions.getProcessDefinition(id).getKey()));
    }
}
