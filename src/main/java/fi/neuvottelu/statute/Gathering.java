package fi.neuvottelu.statute;

import fi.neuvottelu.statute.Facts.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether those whom the Act names came together. County: itself, a municipality of its own and another actor, 612/2021
 * s. 7(4). Helsinki: itself, HUS and another actor, s. 6(5).
 */
record Gathering(Facts facts) {
    private record Side(Predicate<HeldSession> attended, Missing cause) {}

    /** Not yet, and as soon as the minutes of a forum's meeting are approved. */
    boolean awaitsMinutes() {
        return !missing().isEmpty()
                && new Gathering(facts.onceMinuted()).missing().isEmpty();
    }

    List<Missing> missing() {
        var counting = facts.counting();
        if (counting.isEmpty()) {
            return facts.noSession();
        }
        var sides = sides();
        if (counting.stream().anyMatch(session -> sides.stream().allMatch(side -> side.attended.test(session)))) {
            return List.of();
        }
        var absent = sides.stream()
                .filter(side -> counting.stream().noneMatch(side.attended))
                .map(Side::cause)
                .toList();
        return absent.isEmpty() && facts.together() == Together.SAME_SESSION
                ? List.of(Missing.byLaw(facts.duty(), "notTogether"))
                : absent;
    }

    private List<Side> sides() {
        var sides = new ArrayList<Side>();
        sides.add(new Side(
                session -> session.attended().contains(facts.host().id()),
                Missing.byLaw(facts.duty(), "hostAbsent", facts.host())));
        if (facts.isHelsinki()) {
            sides.add(new Side(
                    WithHus::attended,
                    new WithHus(facts).part(Section.withHus(facts.host())).cause()));
        } else {
            sides.add(new Side(
                    session -> facts.municipalitiesAt(session).stream().anyMatch(session.attended()::contains),
                    Missing.byLaw(facts.duty(), "noMunicipalityAttended")));
        }
        sides.add(new Side(
                session -> session.attended().stream().anyMatch(facts::isOtherActor), causeWithoutOtherActors()));
        return sides;
    }

    private Missing causeWithoutOtherActors() {
        var invited = Stream.concat(
                        facts.took().stream().map(HeldSession::invited),
                        facts.ahead().stream()
                                .map(session -> session.invitedOn().keySet()))
                .flatMap(Set::stream)
                .anyMatch(facts::isOtherActor);
        return Missing.byLaw(facts.duty(), invited ? "otherActorsAbsent" : "noOtherActorInvited");
    }
}
