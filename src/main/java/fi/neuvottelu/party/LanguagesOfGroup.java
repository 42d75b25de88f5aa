package fi.neuvottelu.party;

import fi.neuvottelu.people.LettersToGroup;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The user group of a party is called like the party. */
@Component
class LanguagesOfGroup implements LettersToGroup {
    private final Parties parties;

    LanguagesOfGroup(Parties parties) {
        this.parties = parties;
    }

    @Override
    public List<Locale> languages(String host, String group) {
        return parties
                .findHost(PartyId.of(host))
                .map(from ->
                        LetterLanguages.of(from, parties.find(PartyId.of(group)).orElse(from)))
                .orElse(List.of(Language.FI))
                .stream()
                .map(language -> new Locale(language.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
