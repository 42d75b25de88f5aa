package fi.neuvottelu.statute;

import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A municipality's part in a pair, with the parts of those that ended and that it continues: {@link OurReading#M}. */
record Continued(Part own, List<Part> before) {
    static Continued of(Facts facts, Party municipality) {
        return new Continued(
                part(facts, municipality),
                facts.continuedBy(municipality).stream()
                        .map(ended -> part(facts, ended))
                        .toList());
    }

    private static Part part(Facts facts, Party municipality) {
        return new Part(facts, municipality, facts.duty(), true);
    }

    private Stream<Part> all() {
        return Stream.concat(Stream.of(own), before.stream());
    }

    Set<PartyId> ids() {
        return all().map(part -> part.party().id()).collect(Collectors.toUnmodifiableSet());
    }

    boolean counts() {
        return all().anyMatch(Part::counts);
    }

    boolean awaitsMinutes() {
        return !counts() && all().anyMatch(Part::awaitsMinutes);
    }

    boolean invited() {
        return all().anyMatch(Part::invited);
    }

    boolean acted() {
        return all().anyMatch(Part::acted);
    }

    boolean hostCame() {
        return all().anyMatch(Part::hostCame);
    }

    List<LocalDate> invitedOn() {
        return days(Part::invitedOn);
    }

    List<LocalDate> cameOn() {
        return days(Part::cameOn);
    }

    /** Why none counts: what waits for minutes before what is its own, and that before what was the others'. */
    Missing cause() {
        return all().filter(Part::awaitsMinutes)
                .findFirst()
                .or(() -> all().filter(Part::hasToDoWithASession).findFirst())
                .orElse(own)
                .cause();
    }

    private List<LocalDate> days(Function<Part, List<LocalDate>> which) {
        return all().flatMap(part -> which.apply(part).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
