package fi.neuvottelu.party;

/** The HUS Group: takes part in the yearly negotiations of the Uusimaa counties and Helsinki, 615/2021 s. 8(4). */
public record Hus(Name name) implements Party {
    public static final PartyId ID = PartyId.of("hus");

    @Override
    public PartyId id() {
        return ID;
    }

    @Override
    public PartyKind kind() {
        return PartyKind.HUS;
    }
}
