package fi.neuvottelu.party;

/** What a party is. Whoever treats some of them otherwise says of each how. */
public enum PartyKind {
    COUNTY,
    HELSINKI,
    MUNICIPALITY,
    HUS,
    OTHER_ACTOR
}
