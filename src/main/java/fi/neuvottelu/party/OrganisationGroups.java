package fi.neuvottelu.party;

/** The user groups of the parties: one for each organisation, its id is the party's. */
public interface OrganisationGroups {
    /** Creates the group unless it exists. */
    void ensure(PartyId id, String name);
}
