package fi.neuvottelu.party;

/** A wellbeing services county (hyvinvointialue, välfärdsområde): 21 of them, 616/2021 s. 7. */
public record County(String code, Name name, Name shortName, boolean bilingual, boolean negotiatesWithHus)
        implements Host {
    @Override
    public PartyId id() {
        return PartyId.ofCounty(code);
    }

    @Override
    public PartyKind kind() {
        return PartyKind.COUNTY;
    }
}
