package fi.neuvottelu.people;

import fi.neuvottelu.rows.Turn;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The organisations as the process engine knows them: each is a user group by the party's id. A host is a tenant too, so
 * that one host's tasks are not seen at another's, and has a group of coordinators and one of supervisors.
 */
@Component
public class Organisations {
    private final IdentityService people;
    private final Acting acting;
    private final Turn turn;
    private final StartRights startRights;
    private final Hosting hosting;

    Organisations(@Lazy IdentityService people, Acting acting, Turn turn, StartRights startRights, Hosting hosting) {
        this.people = people;
        this.acting = acting;
        this.turn = turn;
        this.startRights = startRights;
        this.hosting = hosting;
    }

    /** Creates what is missing of an organisation's group and, if it is a host, of its tenant and its groups. */
    @Transactional
    public void ensure(String id, String name) {
        var host = isHost(id);
        if (!host && (acting.asApplication(() -> isGroup(id)) || !firstNow("group " + id))) {
            return;
        }
        asApplication(() -> {
            ensureGroup(id, name);
            if (hosting.isMunicipality(id)) {
                startRights.give(id, Starter.MUNICIPALITIES);
            }
            if (host) {
                ensureHost(id, name);
            }
        });
    }

    /** The organisation's group has this name from now on. */
    @Transactional
    public void name(String id, String name) {
        asApplication(() -> {
            ensureGroup(id, name);
            var group = people.createGroupQuery().groupId(id).singleResult();
            if (group != null && !name.equals(group.getName())) {
                group.setName(name);
                people.saveGroup(group);
            }
        });
    }

    /** What is read after it about organisations nobody else changes until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn() {
        turn.take();
    }

    /** From now on the people of this organisation see what concerns them at this host. */
    @Transactional
    public void negotiatesWith(String organisation, String host) {
        if (!acting.asApplication(() -> isMember(organisation, host)) && firstNow(organisation + " at " + host)) {
            asApplication(() -> ensureMember(organisation, host));
        }
    }

    /**
     * The same for many, each made where it is missing.
     *
     * @param names by the organisations' ids
     */
    @Transactional
    public void negotiateWith(Map<String, String> names, String host) {
        var known = acting.asApplication(() -> members(names.keySet(), host));
        names.forEach((id, name) -> {
            if (!known.contains(id) || isHost(id)) {
                ensure(id, name);
                negotiatesWith(id, host);
            }
        });
    }

    private Set<String> members(Set<String> groups, String host) {
        return people.createGroupQuery().groupIdIn(groups.toArray(String[]::new)).memberOfTenant(host).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private boolean isHost(String id) {
        return hosting.hosts().anyMatch(id::equals);
    }

    /** Creates a group that is no organisation. */
    void ensureGroup(String id, String name) {
        var group = people.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = people.newGroup(id);
            group.setType("NEUVOTTELU");
            group.setName(name);
            people.saveGroup(group);
        } else if (isPlaceholder(group.getName())) {
            group.setName(name);
            people.saveGroup(group);
        }
    }

    /** What is asked of this group at no host is seen by it alone: what is nobody's tenant's is everybody's. */
    void ensureTenant(String group, String name) {
        makeTenant(group, name);
        ensureMember(group, group);
    }

    private void makeTenant(String id, String name) {
        var tenant = people.createTenantQuery().tenantId(id).singleResult();
        if (tenant == null) {
            tenant = people.newTenant(id);
            tenant.setName(name);
            people.saveTenant(tenant);
        } else if (isPlaceholder(tenant.getName())) {
            tenant.setName(name);
            people.saveTenant(tenant);
        }
    }

    private void ensureHost(String id, String name) {
        makeTenant(id, name);
        ensureGroup(Groups.coordinatorsOf(id), name + ": koordinaattorit / koordinatorer");
        ensureGroup(Groups.supervisorsOf(id), name + ": valvojat / tillsyn");
        ensureGroup(Groups.useLogOf(id), name + ": käyttöloki / användningslogg");
        ensureGroup(Groups.NATIONAL_SUPERVISORS, "Valtakunnalliset valvojat / Nationell tillsyn");
        Stream.of(id, Groups.coordinatorsOf(id), Groups.supervisorsOf(id), Groups.NATIONAL_SUPERVISORS)
                .forEach(group -> ensureMember(group, id));
    }

    private void ensureMember(String group, String host) {
        if (!isMember(group, host)) {
            people.createTenantGroupMembership(host, group);
        }
    }

    /** What this transaction tells the engine the engine's queries know of only when its command is over. */
    private record Told(String what) implements TransactionSynchronization {}

    private static boolean firstNow(String what) {
        var told = new Told(what);
        if (TransactionSynchronizationManager.getSynchronizations().contains(told)) {
            return false;
        }
        TransactionSynchronizationManager.registerSynchronization(told);
        return true;
    }

    private boolean isGroup(String id) {
        return people.createGroupQuery().groupId(id).count() > 0;
    }

    private boolean isMember(String group, String host) {
        return people.createTenantQuery().tenantId(host).groupMember(group).count() > 0;
    }

    /** Once the hosts were made before their names were known. */
    private boolean isPlaceholder(String name) {
        return name == null || hosting.hosts().anyMatch(host -> name.equals(host) || name.startsWith(host + ":"));
    }

    private void asApplication(Runnable work) {
        turn.take();
        acting.asApplication(() -> {
            work.run();
            return true;
        });
    }
}
