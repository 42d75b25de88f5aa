package fi.neuvottelu;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Groups;
import fi.neuvottelu.people.Organisations;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;

/** People for tests, made when they are asked for; all with the same password. */
public class TestPeople {
    public static final String PASSWORD = "Salasana-2027-ok";

    private final IdentityService people;
    private final Organisations organisations;
    private final HistoryService history;
    private final Parties parties;

    TestPeople(IdentityService people, Organisations organisations, HistoryService history, Parties parties) {
        this.people = people;
        this.organisations = organisations;
        this.history = history;
        this.parties = parties;
    }

    /** Somebody who acts for a party, and sees the tasks of this host that concern it. */
    public String member(String id, String party, String host) {
        named(party);
        organisations.negotiatesWith(party, host);
        return person(id, Groups.PARTICIPANTS, party);
    }

    /** Somebody who acts for parties that have met no host yet. */
    public String newcomer(String id, String... parties) {
        List.of(parties).forEach(this::named);
        return person(
                id,
                Stream.concat(Stream.of(Groups.PARTICIPANTS), Stream.of(parties))
                        .toArray(String[]::new));
    }

    public String coordinator(String id, String host) {
        organisations.ensure(host, host);
        return person(id, Groups.COORDINATORS, Groups.PARTICIPANTS, Groups.coordinatorsOf(host), host);
    }

    public String administrator(String id) {
        return person(id, Groups.ADMINISTRATORS);
    }

    public String supervisor(String id, String host) {
        organisations.ensure(host, host);
        return person(id, Groups.SUPERVISORS, Groups.supervisorsOf(host));
    }

    /** Somebody whom a host has named to read its log of use. */
    public String readerOfUse(String id, String host) {
        organisations.ensure(host, host);
        return person(id, Groups.useLogOf(host));
    }

    /** Somebody who watches all hosts. */
    public String nationalSupervisor(String id) {
        return person(id, Groups.SUPERVISORS, Groups.NATIONAL_SUPERVISORS);
    }

    /** Somebody who has an account and is in no group. */
    public String nobody(String id) {
        return person(id);
    }

    /** Somebody who watches several hosts and reads mail. */
    public String supervisor(String id, String email, List<String> hosts) {
        hosts.forEach(host -> organisations.ensure(host, host));
        person(
                id,
                Stream.concat(Stream.of(Groups.SUPERVISORS), hosts.stream().map(Groups::supervisorsOf))
                        .toArray(String[]::new));
        givesAddress(id, email);
        return id;
    }

    public void givesAddress(String id, String email) {
        var user = people.createUserQuery().userId(id).singleResult();
        user.setEmail(email);
        people.saveUser(user);
    }

    /** Until {@link #nobodyActs} this person acts in calls of the engine, with her groups and tenants. */
    public void acts(String id) {
        people.clearAuthentication();
        var groups = people.createGroupQuery().groupMember(id).list().stream()
                .map(group -> group.getId())
                .toList();
        var tenants = people.createTenantQuery().userMember(id).includingGroupsOfUser(true).list().stream()
                .map(tenant -> tenant.getId())
                .toList();
        people.setAuthentication(id, groups, tenants);
    }

    /** What people did with accounts and groups is told to nobody in a later story. */
    public void nothingWasDone() {
        people.clearAuthentication();
        Stream.of(EntityTypes.USER, EntityTypes.GROUP_MEMBERSHIP)
                .flatMap(kind -> history.createUserOperationLogQuery().entityType(kind).list().stream())
                .forEach(entry -> history.deleteUserOperationLogEntry(entry.getId()));
    }

    public void nobodyActs() {
        people.clearAuthentication();
    }

    /** As in use: another story may look for the group by the organisation's name. */
    private void named(String party) {
        organisations.ensure(
                party,
                parties.find(new PartyId(party))
                        .map(known -> known.name().both())
                        .orElse(party));
    }

    private String person(String id, String... groups) {
        people.clearAuthentication();
        if (people.createUserQuery().userId(id).count() == 0) {
            var user = people.newUser(id);
            user.setFirstName("Testi");
            user.setLastName("Henkilö");
            user.setPassword(PASSWORD);
            people.saveUser(user);
            List.of(groups).forEach(group -> people.createMembership(id, group));
        }
        return id;
    }
}
