package fi.neuvottelu.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What of the process engine cannot be set in the application's properties. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {
    private final ApplicationContext application;

    EngineSettings(ApplicationContext application) {
        this.application = application;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(application));
        engine.setTenantIdProvider(new HostIsTenant());
        engine.setResourceAuthorizationProvider(new OwnRights());
    }
}
