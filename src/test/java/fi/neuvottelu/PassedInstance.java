package fi.neuvottelu;

import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/** An instance that may have ended, in the shape that the engine's assertions ask for. */
record PassedInstance(HistoricProcessInstance history) implements ProcessInstance {
    static ProcessInstance of(ProcessEngine engine, @Nullable String id) {
        return new PassedInstance(Objects.requireNonNull(
                engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(Objects.requireNonNull(id, "no instance yet"))
                        .singleResult(),
                id));
    }

    @Override
    public String getId() {
        return history.getId();
    }

    @Override
    public String getProcessInstanceId() {
        return history.getId();
    }

    @Override
    public String getProcessDefinitionId() {
        return history.getProcessDefinitionId();
    }

    @Override
    public String getProcessDefinitionKey() {
        return history.getProcessDefinitionKey();
    }

    @Override
    public String getBusinessKey() {
        return history.getBusinessKey();
    }

    @Override
    public String getRootProcessInstanceId() {
        return history.getRootProcessInstanceId();
    }

    @Override
    public String getCaseInstanceId() {
        return history.getCaseInstanceId();
    }

    @Override
    public String getTenantId() {
        return history.getTenantId();
    }

    @Override
    public boolean isEnded() {
        return history.getEndTime() != null;
    }

    @Override
    public boolean isSuspended() {
        return HistoricProcessInstance.STATE_SUSPENDED.equals(history.getState());
    }
}
