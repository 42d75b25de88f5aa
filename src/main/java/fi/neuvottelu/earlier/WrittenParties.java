package fi.neuvottelu.earlier;

import static fi.neuvottelu.earlier.EarlierColumn.CAME;
import static fi.neuvottelu.earlier.EarlierColumn.INVITED;
import static fi.neuvottelu.earlier.EarlierColumn.NONPROFIT;
import static fi.neuvottelu.earlier.EarlierColumn.PRIVATE;
import static fi.neuvottelu.earlier.EarlierColumn.PUBLIC_OTHER;

import fi.neuvottelu.earlier.EarlierDraft.NamedParty;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyNames;
import fi.neuvottelu.words.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;

/** Whom a line of a file names: by name in either language, by code or id, or all municipalities of the day; each once. */
final class WrittenParties {
    private final Host host;
    private final List<Municipality> municipalities;
    private final PartyNames names;
    private final Map<String, NamedParty> named = new LinkedHashMap<>();
    private final Map<String, EarlierColumn> writtenIn = new HashMap<>();

    /** @param municipalities of the host on the day of the negotiation */
    WrittenParties(Host host, List<Municipality> municipalities, PartyNames names) {
        this.host = host;
        this.municipalities = municipalities;
        this.names = names;
    }

    /** A negotiation is held by its host. */
    void host() {
        add(host, CAME);
    }

    boolean add(EarlierColumn column, String word) {
        if (EarlierLine.isWord("earlierFile.allMunicipalities", word)) {
            municipalities.forEach(municipality -> add(municipality, column));
        } else {
            add(known(word), column);
        }
        return true;
    }

    /** Somebody who is in no register yet came; it was invited if anybody was. */
    boolean addActor(EarlierColumn sector, String name, boolean invited) {
        var known = names.known(name);
        if (known.isPresent()) {
            add(known.get(), CAME);
            if (invited) {
                add(known.get(), INVITED);
            }
        } else {
            named.put(name.toLowerCase(Locale.ROOT), new NamedParty(null, name, sector.name(), invited, true));
        }
        return true;
    }

    /** @throws Refusal for an actor that this line enters in the register: it has no id yet */
    String idOf(String word) {
        if (named.containsKey(word.toLowerCase(Locale.ROOT))) {
            throw new Refusal("earlierFile.newOwner", word);
        }
        return known(word).id().value();
    }

    List<NamedParty> named() {
        return List.copyOf(named.values());
    }

    /** Where the party of this name was written first. */
    Optional<EarlierColumn> columnOf(Object name) {
        return Optional.ofNullable(writtenIn.get(String.valueOf(name)));
    }

    private void add(Party party, EarlierColumn column) {
        writtenIn.putIfAbsent(party.name().inReadersLanguage(), column);
        var id = party.id().value();
        var before = named.getOrDefault(id, new NamedParty(id, null, null, false, false));
        named.put(
                id,
                new NamedParty(id, null, null, before.invited() || column == INVITED, before.came() || column == CAME));
    }

    private Party known(String word) {
        return names.known(word).orElseThrow(() -> {
            var language = LocaleContextHolder.getLocale();
            var forNewOnes = Stream.of(PUBLIC_OTHER, PRIVATE, NONPROFIT)
                    .map(column -> column.head(language))
                    .toArray();
            return new Refusal("earlierFile.party", word, forNewOnes[0], forNewOnes[1], forNewOnes[2]);
        });
    }
}
