package fi.neuvottelu.decision;

import fi.neuvottelu.party.Party;
import java.util.EnumSet;
import java.util.Set;

/** By which Act's rules the bodies of a party decide. */
enum BodiesAct {
    /** 611/2021. */
    COUNTY,
    /** 410/2015; Helsinki too. */
    MUNICIPALITY,
    /** A joint authority. That 410/2015 is applied to its decisions is a reading to be confirmed, and is said so. */
    HUS;

    /** @throws IllegalArgumentException for another actor: it has no statutory body */
    static BodiesAct of(Party party) {
        return switch (party.kind()) {
            case COUNTY -> COUNTY;
            case HELSINKI, MUNICIPALITY -> MUNICIPALITY;
            case HUS -> HUS;
            case OTHER_ACTOR -> throw new IllegalArgumentException(party.id() + " has no statutory body");
        };
    }

    Set<BodyKind> bodies() {
        return this == HUS ? EnumSet.of(BodyKind.BOARD, BodyKind.COMMITTEE) : EnumSet.allOf(BodyKind.class);
    }

    /** That a member is presumed informed some days after publication: 611/2021 s. 145(3), 410/2015 s. 140(3). */
    String ruleOfNotice() {
        return switch (this) {
            case COUNTY -> "presumedInformedCounty";
            case MUNICIPALITY -> "presumedInformedMunicipality";
            case HUS -> "presumedInformedHus";
        };
    }
}
