package fi.neuvottelu.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The accounts of the organisations that negotiate with a host. */
@Component
public class People {
    private final IdentityService accounts;
    private final Acting acting;

    People(@Lazy IdentityService accounts, Acting acting) {
        this.accounts = accounts;
        this.acting = acting;
    }

    /** Somebody who can be given a task. */
    public record Person(String id, String name) {}

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
                        .map(user -> new Person(user.getId(), user.getFirstName() + " " + user.getLastName()))
                        .toList()
                : List.of());
    }

    /** As she is called; somebody without an account any more by her user id. */
    public String nameOf(String user) {
        return acting.asApplication(() -> Optional.ofNullable(
                                accounts.createUserQuery().userId(user).singleResult())
                        .map(account -> account.getFirstName() + " " + account.getLastName()))
                .orElse(user);
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

    private boolean negotiates(String party, String host) {
        return accounts.createGroupQuery().groupId(party).memberOfTenant(host).count() > 0;
    }
}
