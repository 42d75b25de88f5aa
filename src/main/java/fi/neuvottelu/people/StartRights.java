package fi.neuvottelu.people;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which group may start which process from its form: each sees in Tasklist what it may start, and nothing else. */
@Component
class StartRights {
    private final Grants grants;
    private final ObjectProvider<Startable> pages;

    StartRights(Grants grants, ObjectProvider<Startable> pages) {
        this.grants = grants;
        this.pages = pages;
    }

    void give(String group, Starter starter) {
        grants.give(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        pages.stream()
                .filter(page -> page.startedBy().contains(starter))
                .forEach(page -> grants.give(
                        group,
                        Resources.PROCESS_DEFINITION,
                        page.process(),
                        Permissions.READ,
                        Permissions.CREATE_INSTANCE));
    }
}
