package fi.neuvottelu.edge;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.jspecify.annotations.Nullable;

/** Found by the web apps as a service: hands out the narrow engine while a call of the API is served. */
public class NarrowEngineProvider implements ProcessEngineProvider {
    @Override
    public @Nullable ProcessEngine getDefaultProcessEngine() {
        var serving = NarrowEngine.serving();
        return serving != null ? serving : ProcessEngines.getDefaultProcessEngine(false);
    }

    @Override
    public @Nullable ProcessEngine getProcessEngine(String name) {
        var serving = NarrowEngine.serving();
        return serving != null && serving.getName().equals(name) ? serving : ProcessEngines.getProcessEngine(name);
    }

    @Override
    public Set<String> getProcessEngineNames() {
        return ProcessEngines.getProcessEngines().keySet();
    }
}
