package fi.neuvottelu.statute;

import fi.neuvottelu.party.PartyId;

/** A municipality's own duty to take part in its county's yearly negotiation: 612/2021 s. 6(4). */
final class MunicipalityTookPart {
    private MunicipalityTookPart() {}

    /** Met when it attended a counting session of its county, invited or not: the Act asks for taking part. */
    static Part of(Facts facts, PartyId municipality) {
        return new Part(facts, facts.parties().apply(municipality), Section.MUNICIPALITY_TAKES_PART, false);
    }
}
