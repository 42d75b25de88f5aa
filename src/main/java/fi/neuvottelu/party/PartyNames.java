package fi.neuvottelu.party;

import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.words.Invisible;
import fi.neuvottelu.words.Refusal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people write a party in a host's list: its id, its official code, a name that only one party has, or several of these. */
public final class PartyNames {
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern BETWEEN_NAMES = Pattern.compile(" ?[/(),|] ?| [-–—] |(?<=^\\d{1,3}) | (?=\\d{1,3}$)");

    private static final Map<String, String> BRANDS = Reference.brands();
    private static final Map<String, String> SAMI = Reference.samiNames();

    private final Parties parties;
    private final Host host;
    private final Map<String, Set<Party>> written = new HashMap<>();
    private final OfficialNames official;

    public PartyNames(Parties parties, Host host, List<OtherActor> otherActors) {
        this.parties = parties;
        this.host = host;
        this.official = new OfficialNames(parties.municipalities());
        parties.hosts()
                .forEach(other -> add(
                        other,
                        other.code(),
                        other.shortName().fi(),
                        other.shortName().sv()));
        BRANDS.forEach((brand, county) -> put(parties.host(PartyId.ofCounty(county)), brand));
        parties.municipalities().forEach(municipality -> add(municipality, municipality.code()));
        SAMI.forEach((name, code) ->
                parties.find(PartyId.ofMunicipality(code)).ifPresent(municipality -> put(municipality, name)));
        add(
                parties.helsinki(),
                Helsinki.MUNICIPALITY_CODE,
                PartyId.ofMunicipality(Helsinki.MUNICIPALITY_CODE).value());
        add(parties.hus());
        otherActors.forEach(actor -> add(actor));
    }

    /** @throws Refusal if nobody is meant, more than one, or one that this host does not negotiate with */
    Party find(String typed) {
        var party = known(typed).orElseThrow(() -> new Refusal("import.party", typed));
        refuseForeign(party);
        return party;
    }

    /**
     * Whoever is meant, of this host or not.
     *
     * @throws Refusal if it can be more than one
     */
    public Optional<Party> known(String typed) {
        var found = meant(typed);
        if (found.size() > 1) {
            throw new Refusal(
                    "import.partyTwice",
                    typed,
                    found.stream()
                            .map(party -> party.name().inReadersLanguage() + " ("
                                    + party.id().value() + ")")
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return found.stream().findFirst();
    }

    /** One name, or several of one party: "Vaasa / Vasa", "905 Vaasa", "Vasa (905)". */
    private Set<Party> meant(String typed) {
        var whole = one(typed);
        if (!whole.isEmpty()) {
            return whole;
        }
        var parts = BETWEEN_NAMES
                .splitAsStream(key(typed))
                .filter(part -> !part.isBlank())
                .map(this::part)
                .toList();
        if (parts.size() < 2 || parts.stream().anyMatch(Set::isEmpty)) {
            return Set.of();
        }
        var common = new HashSet<>(parts.get(0));
        parts.forEach(common::retainAll);
        return common.isEmpty() ? parts.stream().flatMap(Set::stream).collect(toSet()) : common;
    }

    /** Beside a name a code has lost its zeros in Excel. */
    private Set<Party> part(String typed) {
        var parties = new HashSet<>(one(typed));
        if (typed.length() < 3 && typed.chars().allMatch(Character::isDigit)) {
            parties.addAll(one("0".repeat(3 - typed.length()) + typed));
        }
        return parties;
    }

    private Set<Party> one(String typed) {
        var name = key(typed);
        var found = written.getOrDefault(name, Set.of());
        if (!found.isEmpty()) {
            return found;
        }
        return Stream.concat(
                        of(
                                official.ofMunicipality(name),
                                party -> party instanceof Municipality || party instanceof Helsinki),
                        of(official.ofCounty(name), party -> party instanceof County))
                .collect(toSet());
    }

    private Stream<Party> of(Stream<String> names, Predicate<Party> kind) {
        return names.flatMap(name -> written.getOrDefault(name, Set.of()).stream())
                .filter(kind);
    }

    /** How to write a party so that {@link #find} knows it; no name that a spreadsheet takes for a formula. */
    String unmistakable(Party party) {
        var name = party.name().inReadersLanguage();
        var clear = Set.of(party).equals(written.get(key(name))) && "=+-@".indexOf(name.charAt(0)) < 0;
        return clear ? name : party.id().value();
    }

    private void refuseForeign(Party party) {
        if (party instanceof Municipality municipality && !municipality.county().equals(host.code())) {
            var county = parties.host(PartyId.ofCounty(municipality.county()));
            throw new Refusal(
                    "import.foreign",
                    municipality.name().inReadersLanguage(),
                    county.name().inReadersLanguage());
        }
        if (!host.negotiatesWith(party)) {
            throw new Refusal("import.notNegotiated", party.name().inReadersLanguage());
        }
    }

    private void add(Party party, String... words) {
        put(party, party.id().value());
        put(party, party.name().fi());
        put(party, party.name().sv());
        for (var word : words) {
            put(party, word);
        }
    }

    private void put(Party party, String word) {
        written.computeIfAbsent(key(word), none -> new HashSet<>()).add(party);
    }

    /** Some systems write ä as two characters, and spaces of their own. */
    private static String key(String word) {
        var seen = SPACES.matcher(Invisible.folded(word)).replaceAll(" ").strip();
        return Normalizer.normalize(seen, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
