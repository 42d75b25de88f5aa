package fi.neuvottelu.statute;

import java.util.List;

/** Our own evidence levels, which no Act demands: minutes of every counting session, an owner for every measure. */
record Evidence(Facts facts) {
    List<Missing> undocumented() {
        if (facts.counting().isEmpty()) {
            return facts.noSession();
        }
        return facts.counting().stream()
                .filter(session -> !session.minutesApprovedAndRegistered())
                .map(session -> Missing.byOurRule("minutesNotApproved", session.heldOn()))
                .toList();
    }

    List<Missing> withoutOwner() {
        return facts.counting().stream()
                .filter(session -> session.measuresWithoutOwner() > 0)
                .map(session ->
                        Missing.byOurRule("measuresWithoutOwner", session.heldOn(), session.measuresWithoutOwner()))
                .toList();
    }
}
