package fi.neuvottelu.people;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The accounts of the organisations that negotiate with a host. */
@Component
public class People {
    private final IdentityService accounts;
    private final Acting acting;
    private final EngineRights engineRights;

    People(@Lazy IdentityService accounts, Acting acting, EngineRights engineRights) {
        this.accounts = accounts;
        this.acting = acting;
        this.engineRights = engineRights;
    }

    /**
     * Somebody who can be given a task.
     *
     * @param email null if it was never given
     */
    public record Person(String id, String name, @Nullable String email) {}

    /** Nobody, if the organisation does not negotiate with this host. */
    public List<Person> of(String party, String host) {
        return acting.asApplication(() -> negotiates(party, host)
                ? accounts
                        .createUserQuery()
                        .memberOfGroup(party)
                        .orderByUserLastName()
                        .asc()
                        .orderByUserFirstName()
                        .asc()
                        .list()
                        .stream()
                        .map(user -> new Person(
                                user.getId(), user.getFirstName() + " " + user.getLastName(), user.getEmail()))
                        .toList()
                : List.of());
    }

    /** As she is called; a party that acted by a link by its own name, somebody without an account any more by her user id. */
    public String nameOf(String author) {
        return acting.asApplication(() -> Optional.ofNullable(
                                accounts.createUserQuery().userId(author).singleResult())
                        .map(account -> account.getFirstName() + " " + account.getLastName())
                        .or(() -> Optional.ofNullable(accounts.createGroupQuery()
                                        .groupId(author)
                                        .singleResult())
                                .map(Group::getName)))
                .orElse(author);
    }

    /** Somebody to whom a letter can be sent; an address that was never given is empty. */
    public record Addressee(String id, String email) {}

    /** The members of a group, by user id. */
    public List<Addressee> inGroup(String group) {
        return acting.asApplication(
                () -> accounts.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                        .map(user -> new Addressee(user.getId(), user.getEmail() == null ? "" : user.getEmail()))
                        .toList());
    }

    /** Whether this account is one of an organisation that negotiates with the host. */
    public boolean isOf(String user, String party, String host) {
        return of(party, host).stream().anyMatch(person -> person.id().equals(user));
    }

    /**
     * An account as administrators see it.
     *
     * @param email empty if it was never given
     */
    public record Account(String id, String firstName, String lastName, String email) {
        static Account of(User user) {
            return new Account(
                    user.getId(), given(user.getFirstName()), given(user.getLastName()), given(user.getEmail()));
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text;
        }

        public String name() {
            return (firstName + " " + lastName).strip();
        }
    }

    /** All that belong to a person, by name. */
    public List<Account> accounts() {
        return acting.asApplication(() ->
                accounts.createUserQuery().orderByUserLastName().asc().orderByUserFirstName().asc().list().stream()
                        .filter(user -> !user.getId().equals(Administrators.TECHNICAL))
                        .map(Account::of)
                        .toList());
    }

    public Optional<Account> account(String user) {
        return accounts().stream().filter(account -> account.id().equals(user)).findFirst();
    }

    /** In the name of the administrator who acts. */
    public void change(Account account) {
        engineRights.with(() -> {
            var user = accounts.createUserQuery().userId(account.id()).singleResult();
            user.setFirstName(account.firstName());
            user.setLastName(account.lastName());
            user.setEmail(account.email().isEmpty() ? null : account.email());
            accounts.saveUser(user);
            return true;
        });
    }

    /** The groups that she is a member of. */
    public List<String> groupsOf(String user) {
        return acting.asApplication(
                () -> accounts.createGroupQuery().groupMember(user).orderByGroupId().asc().list().stream()
                        .map(Group::getId)
                        .toList());
    }

    /** The hosts that she has to do with, by any of her groups. */
    public List<String> hostsOf(String user) {
        return acting.asApplication(
                () -> accounts
                        .createTenantQuery()
                        .userMember(user)
                        .includingGroupsOfUser(true)
                        .orderByTenantId()
                        .asc()
                        .list()
                        .stream()
                        .map(Tenant::getId)
                        .toList());
    }

    private boolean negotiates(String party, String host) {
        return accounts.createGroupQuery().groupId(party).memberOfTenant(host).count() > 0;
    }
}
