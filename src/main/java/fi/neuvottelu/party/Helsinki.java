package fi.neuvottelu.party;

/**
 * The City of Helsinki: in no county, host of its own yearly negotiation (612/2021 s. 6(5)). One party with two codes,
 * 90 where it acts like a county and 091 as a municipality.
 */
public record Helsinki(Name name, Name shortName) implements Host {
    public static final PartyId ID = PartyId.of("helsinki");

    public static final String MUNICIPALITY_CODE = "091";

    @Override
    public PartyId id() {
        return ID;
    }

    @Override
    public String code() {
        return "90";
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean negotiatesWithHus() {
        return true;
    }

    @Override
    public PartyKind kind() {
        return PartyKind.HELSINKI;
    }
}
