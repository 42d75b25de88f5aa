package fi.neuvottelu.edge;

import java.util.ServiceLoader;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The web apps take the first provider of an engine that they find on the classpath. Where another comes before ours they
 * would have the whole engine: then the application does not start.
 */
@Component
class OursComesFirst implements InitializingBean {
    @Override
    public void afterPropertiesSet() {
        var first = ServiceLoader.load(ProcessEngineProvider.class).iterator().next();
        if (!(first instanceof NarrowEngineProvider)) {
            throw new IllegalStateException("the web apps would get the engine from " + first.getClass());
        }
    }
}
