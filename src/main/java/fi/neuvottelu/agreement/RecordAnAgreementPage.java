package fi.neuvottelu.agreement;

import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Seen;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form "Record an agreement" shows: for each host of the coordinator its agreements, and who can be a party. */
@Component
class RecordAnAgreementPage implements StartPage {
    private final KeepingAgreements keeping;
    private final Agreements agreements;
    private final Parties parties;
    private final OtherActors actors;

    RecordAnAgreementPage(KeepingAgreements keeping, Agreements agreements, Parties parties, OtherActors actors) {
        this.keeping = keeping;
        this.agreements = agreements;
        this.parties = parties;
        this.actors = actors;
    }

    @Override
    public String process() {
        return "cooperation-agreement";
    }

    record Facts(List<Of> hosts) {}

    /** A host that the person coordinates. */
    record Of(String id, String name, List<Shown> agreements, List<Choice> parties) {}

    /** @param over whether it has ended or expired */
    record Shown(
            long id,
            long version,
            String title,
            List<String> parties,
            List<String> partyNames,
            LocalDate beginsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate endedOn,
            boolean over,
            @Nullable String link,
            @Nullable String note) {}

    record Choice(String id, String name) {}

    @Override
    public List<Seen> seen() {
        return Seen.nobody();
    }

    @Override
    public Facts facts() {
        return new Facts(keeping.hosts().stream().map(this::of).toList());
    }

    private Of of(Host host) {
        var its = agreements.of(host.id());
        return new Of(
                host.id().value(),
                host.name().inReadersLanguage(),
                its.stream().map(this::shown).toList(),
                choices(host, its));
    }

    private Shown shown(Agreement one) {
        return new Shown(
                one.id(),
                one.version(),
                one.title(),
                one.parties().stream().map(PartyId::value).toList(),
                one.parties().stream()
                        .map(id -> parties.byId(id).name().inReadersLanguage())
                        .toList(),
                one.beginsOn(),
                one.endsOn(),
                one.endedOn(),
                one.isOver(keeping.today()),
                one.link(),
                one.note());
    }

    /** Those around the host today, and whoever is a party already. */
    private List<Choice> choices(Host host, List<Agreement> its) {
        var today = keeping.today();
        var around = Stream.of(
                        parties.municipalitiesOf(host, today).stream(),
                        host.negotiatesWithHus() ? Stream.of(parties.hus()) : Stream.<Party>empty(),
                        actors.of(host.id(), today).stream())
                .flatMap(some -> some);
        var all = new LinkedHashSet<Party>();
        around.forEach(all::add);
        its.stream().flatMap(one -> one.parties().stream()).map(parties::byId).forEach(all::add);
        return all.stream()
                .map(party -> new Choice(party.id().value(), party.name().inReadersLanguage()))
                .toList();
    }
}
