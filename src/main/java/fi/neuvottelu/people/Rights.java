package fi.neuvottelu.people;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import fi.neuvottelu.rows.Turn;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may do what, put in place at every start: what is missing is added, and what a group must not have goes. */
@Component
class Rights {
    private static final List<String> EVERYBODY =
            List.of(Groups.COORDINATORS, Groups.PARTICIPANTS, Groups.SUPERVISORS, Groups.ADMINISTRATORS);

    private final Grants grants;
    private final StartRights startRights;
    private final IdentityService people;
    private final Organisations organisations;
    private final Hosting hosting;
    private final SharedFilters filters;
    private final Turn turn;
    private final Administrators administrators;
    private final LeftTasks left;
    private final RepositoryService models;

    Rights(
            Grants grants,
            StartRights startRights,
            IdentityService people,
            Organisations organisations,
            Hosting hosting,
            SharedFilters filters,
            Turn turn,
            Administrators administrators,
            LeftTasks left,
            RepositoryService models) {
        this.grants = grants;
        this.startRights = startRights;
        this.people = people;
        this.organisations = organisations;
        this.hosting = hosting;
        this.filters = filters;
        this.turn = turn;
        this.administrators = administrators;
        this.left = left;
        this.models = models;
    }

    /** Before anybody else who waits for the application to be ready: demo people need these groups. */
    @Order(0)
    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void putInPlace() {
        turn.take();
        organisations.ensureGroup(Groups.ADMINISTRATORS, "Ylläpitäjät / Administratörer");
        organisations.ensureTenant(Groups.ADMINISTRATORS, "Ylläpitäjät / Administratörer");
        organisations.ensureGroup(Groups.ENGINE_ADMINISTRATORS, "Tekninen / Teknisk");
        organisations.ensureGroup(Groups.COORDINATORS, "Koordinaattorit / Koordinatorer");
        organisations.ensureGroup(Groups.PARTICIPANTS, "Osallistujat / Deltagare");
        organisations.ensureGroup(Groups.SUPERVISORS, "Valvojat / Tillsyn");
        hosting.hosts().forEach(host -> organisations.ensure(host, hosting.nameOf(host)));
        administrators.putInPlace();
        everybody();
        coordinators();
        municipalities();
        supervisors();
        readersOfTheLogOfUse();
        filters.ensure(EVERYBODY, this::mayRead);
        left.mend();
    }

    private void everybody() {
        for (var group : EVERYBODY) {
            grants.give(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grants.give(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        }
    }

    private void coordinators() {
        // The diagram and the history of each of her tasks; of her host only, as everything is.
        grants.giveOnly(Groups.COORDINATORS, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        mayReadHistory(Groups.COORDINATORS, Permissions.READ, Permissions.READ_HISTORY);
        startRights.give(Groups.COORDINATORS, Starter.COORDINATORS);
    }

    /** Those whose groups are known; a new group gets its rights when it is made. */
    private void municipalities() {
        people.createGroupQuery().list().stream()
                .map(Group::getId)
                .filter(hosting::isMunicipality)
                .forEach(group -> startRights.give(group, Starter.MUNICIPALITIES));
        organisations.ensureGroup(hosting.hus(), "HUS");
        startRights.give(hosting.hus(), Starter.HUS);
    }

    /** All over the models, yet only of the hosts whose tenants they are members of. */
    private void supervisors() {
        grants.give(Groups.SUPERVISORS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grants.giveOnly(
                Groups.SUPERVISORS,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK);
        mayReadHistory(
                Groups.SUPERVISORS,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        grants.give(Groups.SUPERVISORS, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        Stream.of(
                        Resources.PROCESS_INSTANCE,
                        Resources.TASK,
                        Resources.DEPLOYMENT,
                        Resources.DECISION_REQUIREMENTS_DEFINITION,
                        Resources.BATCH)
                .forEach(resource -> grants.give(Groups.SUPERVISORS, resource, ANY, Permissions.READ));
    }

    /**
     * Model by model: whoever reads the history of every model reads the log of what administrators do with people too, of
     * the whole country.
     */
    private void mayReadHistory(String group, Permission... permissions) {
        models.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(this::asksSomebody)
                .map(ProcessDefinition::getKey)
                .distinct()
                .forEach(model -> grants.give(group, Resources.PROCESS_DEFINITION, model, permissions));
    }

    /** All other models may run for no host at all, so that nobody's tenant keeps them apart. */
    private boolean asksSomebody(ProcessDefinition model) {
        return !models.getBpmnModelInstance(model.getId())
                .getModelElementsByType(UserTask.class)
                .isEmpty();
    }

    /** Nothing of Cockpit but our page there. */
    private void readersOfTheLogOfUse() {
        hosting.hosts()
                .map(Groups::useLogOf)
                .forEach(group -> grants.give(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
    }

    private void mayRead(String group, String filter) {
        grants.give(group, Resources.FILTER, filter, Permissions.READ);
    }
}
