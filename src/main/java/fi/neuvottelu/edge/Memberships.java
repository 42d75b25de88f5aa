package fi.neuvottelu.edge;

import fi.neuvottelu.engine.HostsOfGroups;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether somebody who logged in is still who she was then. The web apps keep what they know of her for hours; where her groups
 * or hosts are others at this request, what they know is out of date, and they ask again.
 */
@Component
class Memberships {
    private static final Date LONG_AGO = new Date(0);

    private final IdentityService identities;
    private final HostsOfGroups hosts;

    Memberships(IdentityService identities, HostsOfGroups hosts) {
        this.identities = identities;
        this.hosts = hosts;
    }

    void check(Authentications people) {
        people.getAuthentications().stream()
                .filter(this::hasChanged)
                .forEach(person -> person.setCacheValidationTime(LONG_AGO));
    }

    /** An account that is no more has no groups; one that never had any is asked for each time. */
    private boolean hasChanged(UserAuthentication person) {
        var groups = groups(person.getIdentityId());
        return groups.isEmpty()
                || !groups.equals(set(person.getGroupIds()))
                || !hosts.of(groups).equals(set(person.getTenantIds()));
    }

    private Set<String> groups(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> set(@Nullable Collection<String> ids) {
        return new HashSet<>(ids == null ? List.of() : ids);
    }
}
