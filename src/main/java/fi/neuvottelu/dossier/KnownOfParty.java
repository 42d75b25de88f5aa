package fi.neuvottelu.dossier;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.dossier.RoundFacts.Link;
import fi.neuvottelu.dossier.RoundFacts.Named;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.LetterLanguages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is kept of an organisation itself: its names, the languages of its letters, where they go. */
@Component
class KnownOfParty {
    private final Contacts contacts;
    private final Clock clock;

    KnownOfParty(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /** @param named with its mailboxes */
    List<Named> of(Sighted sighted, boolean named) {
        var all = new ArrayList<Named>();
        all.add(new Named("dossier.known.name", sighted.party().name().both()));
        all.add(new Named(
                "dossier.known.languages",
                LetterLanguages.of(sighted.hosts().get(0), sighted.party()).stream()
                        .map(one -> Shown.say("languageName." + one.locale().getLanguage()))
                        .collect(Collectors.joining(", "))));
        if (named) {
            contacts.of(sighted.id(), LocalTimes.today(clock))
                    .forEach(one -> all.add(new Named(
                            "dossier.known.mailbox",
                            one.role() + ": " + one.mailbox().address() + ", "
                                    + Shown.say("dossier.known.since", Shown.day(one.validFrom())))));
        }
        return List.copyOf(all);
    }

    /** What its hosts do with personal data, and on what ground. */
    List<Link> privacy(Sighted sighted) {
        return sighted.own() ? List.of(new Link(Shown.say("privacy.title"), Pages.ROOT + "/tietosuoja")) : List.of();
    }
}
