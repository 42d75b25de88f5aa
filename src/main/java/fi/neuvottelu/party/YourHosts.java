package fi.neuvottelu.party;

import fi.neuvottelu.people.Acting;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hosts whose registers the person who acts keeps: those that she coordinates. */
@Component
class YourHosts {
    private final Parties parties;
    private final Acting acting;

    YourHosts(Parties parties, Acting acting) {
        this.parties = parties;
        this.acting = acting;
    }

    List<Host> all() {
        return parties.hosts().stream()
                .filter(host -> acting.isCoordinatorOf(host.id().value()))
                .toList();
    }

    /** @throws Refusal if it is another's, or none */
    Host get(@Nullable String id) {
        return find(id).orElseThrow(() -> new Refusal("register.notYourHost"));
    }

    /** @throws NotHere if it is another's, or none */
    Host shown(String id) {
        return find(id).orElseThrow(NotHere::new);
    }

    private Optional<Host> find(@Nullable String id) {
        return all().stream().filter(host -> host.id().value().equals(id)).findFirst();
    }
}
