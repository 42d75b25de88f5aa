package fi.neuvottelu.party;

/** The user groups of the parties: one for each organisation, its id is the party's. */
public interface OrganisationGroups {
    /** Creates the group unless it exists; from now on its people see what concerns them at this host. */
    void ensure(PartyId id, String name, PartyId host);
}
