package fi.neuvottelu.people;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives rights to groups, and takes them away where a group must not have more. */
@Component
class Grants {
    private final AuthorizationService rights;

    Grants(@Lazy AuthorizationService rights) {
        this.rights = rights;
    }

    /** What is missing is added, nothing is taken away. */
    void give(String group, Resource resource, String id, Permission... permissions) {
        var given = find(group, resource, id, AUTH_TYPE_GRANT)
                .orElseGet(() -> made(group, resource, id, rights.createNewAuthorization(AUTH_TYPE_GRANT)));
        if (given.getId() != null && Stream.of(permissions).allMatch(given::isPermissionGranted)) {
            return;
        }
        Stream.of(permissions).forEach(given::addPermission);
        rights.saveAuthorization(given);
    }

    /** These and no other: what an earlier version gave goes. */
    void giveOnly(String group, Resource resource, String id, Permission... permissions) {
        var given = find(group, resource, id, AUTH_TYPE_GRANT)
                .orElseGet(() -> made(group, resource, id, rights.createNewAuthorization(AUTH_TYPE_GRANT)));
        given.setPermissions(permissions);
        rights.saveAuthorization(given);
    }

    /** Takes these from the group although it has them for all resources of the kind. */
    void refuse(String group, Resource resource, String id, Permission... permissions) {
        var refused = find(group, resource, id, AUTH_TYPE_REVOKE)
                .orElseGet(() -> made(group, resource, id, rights.createNewAuthorization(AUTH_TYPE_REVOKE)));
        if (refused.getId() != null && Stream.of(permissions).allMatch(refused::isPermissionRevoked)) {
            return;
        }
        Stream.of(permissions).forEach(refused::removePermission);
        rights.saveAuthorization(refused);
    }

    /** Nothing is left to the group but what is said here of one resource. */
    void takeAllBut(String group, Resource resource, String id) {
        rights.createAuthorizationQuery().groupIdIn(group).list().stream()
                .filter(right -> right.getResourceType() != resource.resourceType()
                        || !right.getResourceId().equals(id))
                .forEach(right -> rights.deleteAuthorization(right.getId()));
    }

    private Optional<Authorization> find(String group, Resource resource, String id, int type) {
        return Optional.ofNullable(rights.createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(type)
                .singleResult());
    }

    private static Authorization made(String group, Resource resource, String id, Authorization right) {
        right.setGroupId(group);
        right.setResource(resource);
        right.setResourceId(id);
        return right;
    }
}
