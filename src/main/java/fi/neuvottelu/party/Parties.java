package fi.neuvottelu.party;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.words.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everyone who negotiates: hosts, municipalities and HUS from the reference data, other actors from the hosts' registers. */
@Component
public class Parties {
    private final Reference reference = Reference.load();
    private final List<Host> hosts;
    private final Map<PartyId, Party> known;
    private final Map<Language, List<Municipality>> byName;
    private final OtherActors otherActors;

    Parties(OtherActors otherActors) {
        this.otherActors = otherActors;
        this.hosts = reference.hosts();
        var parties = new ArrayList<Party>(hosts);
        parties.addAll(reference.municipalitiesOfCounties());
        parties.add(reference.hus());
        this.byName = Stream.of(Language.values())
                .collect(toUnmodifiableMap(
                        Function.identity(),
                        language -> ByName.sorted(reference.municipalitiesOfCounties(), language)));
        this.known = parties.stream().collect(toUnmodifiableMap(Party::id, Function.identity()));
    }

    /** The 21 counties in the order of their codes, then Helsinki. */
    public List<Host> hosts() {
        return hosts;
    }

    public Host host(PartyId id) {
        return findHost(id).orElseThrow(() -> new Refusal("party.notHost", id));
    }

    public Optional<Host> findHost(PartyId id) {
        return hosts.stream().filter(host -> host.id().equals(id)).findFirst();
    }

    /** One that has ended, too. */
    public Municipality municipality(PartyId id) {
        return findMunicipality(id).orElseThrow(() -> new Refusal("party.unknown", id));
    }

    /** One that has ended, too; empty for every other party. */
    public Optional<Municipality> findMunicipality(PartyId id) {
        return known.get(id) instanceof Municipality municipality ? Optional.of(municipality) : Optional.empty();
    }

    /** Those in the host's area on a day; Helsinki has none. */
    public List<Municipality> municipalitiesOf(Host host, LocalDate on) {
        return municipalities().stream()
                .filter(municipality -> municipality.county().equals(host.code()) && municipality.existsOn(on))
                .toList();
    }

    /** Municipalities that a merger has ended before a local day. */
    public List<Municipality> endedBefore(LocalDate day) {
        return municipalities().stream()
                .filter(municipality -> !municipality.existsOn(day) && municipality.successor() != null)
                .toList();
    }

    /** Those that have ended or will end by a merger and that this one continues; mostly none. */
    public List<Municipality> endedInto(PartyId successor) {
        return municipalities().stream()
                .filter(ended ->
                        ended.successor() != null && successorOf(ended).id().equals(successor))
                .toList();
    }

    /** The municipality that continues one that has ended, itself perhaps continued by another. */
    public Municipality successorOf(Municipality ended) {
        var successor = municipality(PartyId.ofMunicipality(Objects.requireNonNull(ended.successor())));
        return successor.successor() == null ? successor : successorOf(successor);
    }

    /** Everyone whom letters of this host reach: the host itself, municipalities, HUS, the other actors of its register. */
    public List<Party> around(Host host, LocalDate on) {
        var parties = new ArrayList<Party>();
        parties.add(host);
        parties.addAll(municipalitiesOf(host, on));
        if (host.negotiatesWithHus()) {
            parties.add(hus());
        }
        parties.addAll(otherActors.of(host.id(), on));
        return parties;
    }

    public Hus hus() {
        return reference.hus();
    }

    /** Ended ones too. */
    public Party byId(PartyId id) {
        return find(id).orElseThrow(() -> new Refusal("party.unknown", id));
    }

    /** Ended ones too; empty if it is no party's id. */
    public Optional<Party> find(PartyId id) {
        return Optional.ofNullable(known.get(id)).or(() -> otherActors.find(id));
    }

    /** The same of many, in their order, with one look-up. */
    public List<Party> byIds(List<PartyId> ids) {
        var actors = otherActors.find(
                ids.stream().filter(id -> !known.containsKey(id)).toList());
        return ids.stream()
                .map(id -> Optional.ofNullable(known.get(id))
                        .or(() -> Optional.ofNullable(actors.get(id)))
                        .orElseThrow(() -> new Refusal("party.unknown", id)))
                .toList();
    }

    /** Those of them that are known. */
    public List<Party> known(Collection<PartyId> ids) {
        var actors = otherActors.find(
                ids.stream().filter(id -> !known.containsKey(id)).toList());
        return ids.stream()
                .flatMap(id -> Stream.concat(Stream.ofNullable(known.get(id)), Stream.ofNullable(actors.get(id))))
                .toList();
    }

    /** Null for nobody. */
    public @Nullable String nameOf(@Nullable PartyId id, Language language) {
        return id == null ? null : byId(id).name().in(language);
    }

    /** The same as {@link #byId} for whoever meets this host, with its register read once: for lists. */
    public Function<PartyId, Party> lookup(Host host) {
        var actors = otherActors.everOf(host.id()).stream()
                .map(OtherActors.Entry::actor)
                .collect(toMap(OtherActor::id, Function.identity()));
        return among(actors);
    }

    /** The same for whoever meets any of these hosts, with all their registers read at once. */
    public Function<PartyId, Party> lookup(List<Host> hosts) {
        var actors = otherActors.everOf(hosts.stream().map(Host::id).toList()).stream()
                .collect(toMap(OtherActor::id, Function.identity()));
        return among(actors);
    }

    private Function<PartyId, Party> among(Map<PartyId, OtherActor> actors) {
        return id -> {
            var actor = actors.get(id);
            return actor == null ? byId(id) : actor;
        };
    }

    /** All that ever were in the host's area, ended ones too. */
    public List<Municipality> everMunicipalitiesOf(Host host) {
        return municipalities().stream()
                .filter(municipality -> municipality.county().equals(host.code()))
                .toList();
    }

    /** Whether a municipality has or had this official code; Helsinki's is 091. */
    public boolean isMunicipality(String code) {
        return reference.municipalities().stream()
                .anyMatch(municipality -> municipality.code().equals(code));
    }

    public Name subregionName(String code) {
        return Optional.ofNullable(reference.subregions().get(code))
                .orElseThrow(() -> new IllegalArgumentException("no sub-region " + code));
    }

    Helsinki helsinki() {
        return reference.helsinki();
    }

    /** All that lie in a county, ended ones too, by name in the reader's language. */
    List<Municipality> municipalities() {
        return byName.getOrDefault(Language.ofReader(), List.of());
    }

    /** @throws Refusal naming the successor, if the party is a municipality that has ended */
    public void refuseEnded(Party party, LocalDate on) {
        if (party instanceof Municipality municipality
                && municipality.endedOn() != null
                && municipality.successor() != null
                && !municipality.existsOn(on)) {
            var successor = municipality(PartyId.ofMunicipality(municipality.successor()));
            throw new Refusal(
                    "party.ended",
                    municipality.name().inReadersLanguage(),
                    LocalTimes.shown(municipality.endedOn()),
                    successor.name().inReadersLanguage());
        }
    }
}
