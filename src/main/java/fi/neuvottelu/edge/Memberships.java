package fi.neuvottelu.edge;

import fi.neuvottelu.people.MembershipChanges;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
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
    private static final String UNCHANGED_SINCE = Memberships.class.getName() + " of ";

    private final IdentityService identities;
    private final MembershipChanges changes;

    Memberships(IdentityService identities, MembershipChanges changes) {
        this.identities = identities;
        this.changes = changes;
    }

    void check(HttpSession session, Authentications people) {
        people.getAuthentications().forEach(person -> check(session, person));
    }

    /** Counted before it is compared: what changes in between is a change at the next request. */
    private void check(HttpSession session, UserAuthentication person) {
        Integer count = changes.of(person.getIdentityId());
        var known = UNCHANGED_SINCE + person.getIdentityId();
        if (count.equals(session.getAttribute(known))) {
            return;
        }
        if (isAsBefore(person)) {
            session.setAttribute(known, count);
        } else {
            person.setCacheValidationTime(LONG_AGO);
        }
    }

    /** An account that is no more has no groups; one that never had any is asked for each time. */
    private boolean isAsBefore(UserAuthentication person) {
        var groups = groups(person.getIdentityId());
        return !groups.isEmpty()
                && groups.equals(set(person.getGroupIds()))
                && hosts(person.getIdentityId()).equals(set(person.getTenantIds()));
    }

    private Set<String> groups(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private Set<String> hosts(String person) {
        return identities.createTenantQuery().userMember(person).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> set(@Nullable Collection<String> ids) {
        return new HashSet<>(ids == null ? List.of() : ids);
    }
}
