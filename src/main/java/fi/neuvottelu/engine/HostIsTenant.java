package fi.neuvottelu.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Keeps the hosts apart: an instance belongs to the host in its variable {@code host}; without one to nobody. */
class HostIsTenant implements TenantIdProvider {
    /** Id of the host party, {@code hva-17}. */
    static final Variable<String> HOST = Variable.text("host");

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        VariableMap given = start.getVariables();
        var inherited = start.getSuperExecution() == null ? null : host(start.getSuperExecution());
        // An empty one would be a tenant of its own, whose jobs find nothing of the hosts.
        return given == null
                ? inherited
                : HOST.find(given).filter(host -> !host.isBlank()).orElse(inherited);
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : host(decision.getExecution());
    }

    private static @Nullable String host(VariableScope scope) {
        return HOST.find(scope).filter(host -> !host.isBlank()).orElse(null);
    }
}
