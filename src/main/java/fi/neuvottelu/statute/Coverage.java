package fi.neuvottelu.statute;

import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.Sector;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether everybody whom 612/2021 s. 7(4) or s. 6(5) names was invited, and every topic dealt with. */
record Coverage(Facts facts) {
    static final Collator FINNISH = Collator.getInstance(new Locale("fi"));

    private static final Comparator<Party> BY_FINNISH_NAME =
            Comparator.comparing(party -> party.name().fi(), FINNISH);

    /** By name: each of the host's municipalities, as of the day of a session, that no counting session invited. */
    Stream<Missing> municipalities() {
        var invited = facts.counting().stream()
                .flatMap(session -> facts.municipalitiesAt(session).stream().filter(session.invited()::contains))
                .collect(toSet());
        return facts.counting().stream()
                .flatMap(session -> facts.municipalitiesAt(session).stream())
                .distinct()
                .filter(municipality -> !invited.contains(municipality))
                .map(facts.parties())
                .sorted(BY_FINNISH_NAME)
                .map(municipality -> elsewhere(municipality.id()::equals)
                        .map(day -> Missing.byOurRule("municipalityInvitedElsewhere", municipality, day))
                        .orElseGet(() -> Missing.byLaw(facts.duty(), "municipalityNotInvited", municipality)));
    }

    /** At least one actor of each group. */
    Stream<Missing> groups() {
        var invited = facts.counting().stream()
                .flatMap(session -> session.invited().stream())
                .flatMap(this::sector)
                .collect(toSet());
        return Stream.of(Sector.values())
                .filter(sector -> !invited.contains(sector))
                .map(sector -> elsewhere(id -> sector(id).anyMatch(sector::equals))
                        .map(day -> Missing.byOurRule("groupInvitedElsewhere." + sector, day))
                        .orElseGet(() -> Missing.byLaw(facts.duty(), "groupNotInvited." + sector)));
    }

    /** The day of a session that does not count, or not yet, and to which a letter has left. */
    private Optional<LocalDate> elsewhere(Predicate<PartyId> wanted) {
        return Stream.concat(
                        facts.took().stream()
                                .filter(session -> !facts.counts(session)
                                        && session.invited().stream().anyMatch(wanted))
                                .map(HeldSession::heldOn),
                        facts.ahead().stream()
                                .filter(session ->
                                        session.invitedOn().keySet().stream().anyMatch(wanted))
                                .map(Ahead::day))
                .min(LocalDate::compareTo);
    }

    Stream<Missing> topics() {
        var dealtWith = facts.counting().stream()
                .flatMap(session -> session.topics().stream())
                .collect(toSet());
        return Topic.statutory(facts.act()).stream()
                .filter(topic -> !dealtWith.contains(topic))
                .map(topic -> Missing.byLaw(facts.duty(), "topicNotDealtWith", topic));
    }

    List<Missing> missing() {
        return Stream.of(municipalities(), groups(), topics())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Sector> sector(PartyId id) {
        return facts.parties().apply(id) instanceof OtherActor actor ? Stream.of(actor.sector()) : Stream.empty();
    }
}
