package fi.neuvottelu.party;

import fi.neuvottelu.people.Organisations;
import org.springframework.stereotype.Component;

/** Keeps the parties' user groups where people and their rights are: in the process engine. */
@Component
class GroupsInEngine implements OrganisationGroups {
    private final Organisations organisations;

    GroupsInEngine(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public void ensure(PartyId id, String name, PartyId host) {
        organisations.ensure(id.value(), name);
        organisations.negotiatesWith(id.value(), host.value());
    }
}
