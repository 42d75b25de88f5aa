package fi.neuvottelu.desk;

import fi.neuvottelu.engine.Acting;
import fi.neuvottelu.party.PartyId;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The accounts of the organisations that negotiate with a host. */
@Component
class People {
    private final IdentityService accounts;
    private final Acting acting;

    People(@Lazy IdentityService accounts, Acting acting) {
        this.accounts = accounts;
        this.acting = acting;
    }

    /** Somebody who can be given a task. */
    record Person(String id, String name) {}

    /** Nobody, if the organisation does not negotiate with this host. */
    List<Person> of(PartyId party, PartyId host) {
        return acting.asApplication(() -> negotiates(party, host)
                ? accounts
                        .createUserQuery()
                        .memberOfGroup(party.value())
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

    private boolean negotiates(PartyId party, PartyId host) {
        return accounts.createGroupQuery()
                        .groupId(party.value())
                        .memberOfTenant(host.value())
                        .count()
                > 0;
    }
}
