package fi.neuvottelu.decision;

import fi.neuvottelu.party.Party;

/** By which Act's rules the bodies of a party decide. */
public enum BodiesAct {
    /** 611/2021. */
    COUNTY,
    /** 410/2015. */
    MUNICIPALITY,
    /**
     * 410/2015 as a rule; 615/2021 s. 17(2) and s. 27(1) may send a decision to chapter 16 of 611/2021. A reading of ours
     * ({@link fi.neuvottelu.statute.OurReading#L}), and said so.
     */
    HELSINKI,
    /** A joint authority of 611/2021: 615/2021 s. 2(4) and s. 27(1), 611/2021 s. 69(1) and s. 138(1). */
    HUS;

    /** @throws IllegalArgumentException for another actor: it has no statutory body */
    public static BodiesAct of(Party party) {
        return switch (party.kind()) {
            case COUNTY -> COUNTY;
            case MUNICIPALITY -> MUNICIPALITY;
            case HELSINKI -> HELSINKI;
            case HUS -> HUS;
            case OTHER_ACTOR -> throw new IllegalArgumentException(party.id() + " has no statutory body");
        };
    }

    /** That a member is presumed informed some days after publication: 611/2021 s. 145(3), 410/2015 s. 140(3). */
    String ruleOfNotice() {
        return switch (this) {
            case COUNTY -> "presumedInformedCounty";
            case MUNICIPALITY, HELSINKI -> "presumedInformedMunicipality";
            case HUS -> "presumedInformedHus";
        };
    }
}
