package fi.neuvottelu.party;

import fi.neuvottelu.words.Refusal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How people write a party in a host's list: its id, its official code, or a name that only one party has. */
public final class PartyNames {
    private final Parties parties;
    private final Host host;
    private final Map<String, Set<Party>> written = new HashMap<>();

    public PartyNames(Parties parties, Host host, List<OtherActor> otherActors) {
        this.parties = parties;
        this.host = host;
        parties.hosts()
                .forEach(other -> add(
                        other,
                        other.code(),
                        other.shortName().fi(),
                        other.shortName().sv()));
        parties.municipalities().forEach(municipality -> add(municipality, municipality.code()));
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
        var found = written.getOrDefault(key(typed), Set.of());
        if (found.size() > 1) {
            throw new Refusal("import.partyTwice", typed);
        }
        return found.stream().findFirst();
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

    /** Some systems write ä as two characters. */
    private static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
