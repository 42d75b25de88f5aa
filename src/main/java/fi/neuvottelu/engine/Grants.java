package fi.neuvottelu.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives rights to groups: what is missing is added, nothing is taken away. */
@Component
class Grants {
    private final AuthorizationService rights;

    Grants(@Lazy AuthorizationService rights) {
        this.rights = rights;
    }

    void give(String group, Resource resource, String id, Permission... permissions) {
        var given = rights.createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(AUTH_TYPE_GRANT)
                .singleResult();
        if (given == null) {
            given = rights.createNewAuthorization(AUTH_TYPE_GRANT);
            given.setGroupId(group);
            given.setResource(resource);
            given.setResourceId(id);
        } else if (Stream.of(permissions).allMatch(given::isPermissionGranted)) {
            return;
        }
        Stream.of(permissions).forEach(given::addPermission);
        rights.saveAuthorization(given);
    }
}
