package fi.neuvottelu.engine;

import fi.neuvottelu.people.MembershipChanges;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What of the process engine cannot be set in the application's properties. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {
    private final ApplicationContext application;
    private final MembershipChanges changes;

    EngineSettings(ApplicationContext application, MembershipChanges changes) {
        this.application = application;
        this.changes = changes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(application));
        engine.setTenantIdProvider(new HostIsTenant());
        engine.setResourceAuthorizationProvider(new OwnRights());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityService(changes.counting(engine.getIdentityService()));
    }
}
