package fi.neuvottelu.statute;

import fi.neuvottelu.party.Hus;
import java.util.List;

/** HUS's part in the negotiation of an Uusimaa county (612/2021 s. 7(5)) or Helsinki (s. 6(5)). */
record WithHus(Facts facts) {
    static boolean attended(HeldSession session) {
        return session.attended().contains(Hus.ID);
    }

    List<Missing> missing() {
        if (!facts.host().negotiatesWithHus() || facts.counting().stream().anyMatch(WithHus::attended)) {
            return List.of();
        }
        return List.of(cause());
    }

    Missing cause() {
        var section = Section.withHus(facts.host());
        var invited =
                facts.counting().stream().anyMatch(session -> session.invited().contains(Hus.ID));
        return Missing.byLaw(section, invited ? "husAbsent" : "husNotInvited");
    }
}
