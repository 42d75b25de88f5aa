package fi.neuvottelu.party;

/** The three groups of actors that 612/2021 s. 7(4) and s. 6(5) name beside the municipalities. */
public enum Sector {
    PUBLIC_OTHER,
    PRIVATE,
    NONPROFIT
}
