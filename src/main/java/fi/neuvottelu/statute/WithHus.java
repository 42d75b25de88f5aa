package fi.neuvottelu.statute;

import fi.neuvottelu.party.Hus;
import java.util.List;

/** HUS's part in the negotiation of an Uusimaa county (612/2021 s. 7(5)) or Helsinki (s. 6(5)). */
record WithHus(Facts facts) {
    static boolean attended(HeldSession session) {
        return session.attended().contains(Hus.ID);
    }

    List<Missing> missing() {
        var part = part(Section.withHus(facts.host()));
        return !facts.host().negotiatesWithHus() || part.counts() ? List.of() : List.of(part.cause());
    }

    /** @param section that obliges the host, or HUS itself (615/2021 s. 8(4)) */
    Part part(Section section) {
        return new Part(facts, facts.parties().apply(Hus.ID), section, false);
    }
}
