package fi.neuvottelu;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.spring.boot.starter.event.ExecutionEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

/** Which steps and arrows of our models the tests of this context have passed so far. */
class ProcessCoverage {
    static final Path FOLDER = Path.of("target", "process-coverage", TestDatabase.name());

    private final Set<String> passed = ConcurrentHashMap.newKeySet();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final RepositoryService repository;

    ProcessCoverage(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** A step counts when it ends, an arrow when it is taken. */
    @EventListener
    void passes(ExecutionEvent event) {
        var model = keyOf(event.getProcessDefinitionId()) + "/";
        if (ExecutionListener.EVENTNAME_TAKE.equals(event.getEventName())) {
            passed.add(model + event.getCurrentTransitionId());
        } else if (ExecutionListener.EVENTNAME_END.equals(event.getEventName())) {
            passed.add(model + event.getCurrentActivityId());
        }
    }

    /** The id of a definition does not always begin with its key: a long one is left out. */
    private String keyOf(String definition) {
        return keys.computeIfAbsent(
                definition, id -> repository.getProcessDefinition(id).getKey());
    }

    /** What this JVM passed; several may run the tests side by side. */
    @PreDestroy
    void write() throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(System.getProperty("fork", "1") + ".txt"), new TreeSet<>(passed));
    }
}
