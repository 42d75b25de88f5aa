package fi.neuvottelu.dossier;

import fi.neuvottelu.dossier.RoundFacts.Link;
import fi.neuvottelu.dossier.RoundFacts.MeasureLine;
import fi.neuvottelu.dossier.RoundFacts.Named;
import fi.neuvottelu.dossier.RoundFacts.PartyLine;
import fi.neuvottelu.dossier.RoundFacts.SessionLine;
import fi.neuvottelu.earlier.EarlierNegotiation;
import fi.neuvottelu.earlier.EarlierOnFile;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.NotHere;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A negotiation that was recorded afterwards, as a round of one session; everybody who is named in it was told what it says. */
@Component
class ReadingEarlier {
    private final EarlierOnFile earlier;
    private final Parties parties;
    private final Readers readers;

    ReadingEarlier(EarlierOnFile earlier, Parties parties, Readers readers) {
        this.earlier = earlier;
        this.parties = parties;
        this.readers = readers;
    }

    /** @throws NotHere for whoever it does not concern, as if there were none */
    RoundOnPage of(long id) {
        var one = earlier.find(id).orElseThrow(NotHere::new);
        var host = parties.host(one.host());
        var reader = readers.of(host);
        if (!reader.ofHost()
                && !reader.is(host.id())
                && one.content().parties().stream().noneMatch(named -> reader.is(named.party()))) {
            throw new NotHere();
        }
        return new RoundOnPage(
                facts(one, host, reader),
                reader.ofHost()
                        ? Seen.several(
                                Seen.What.ANSWERS, "earlier/" + id, host.id().value())
                        : Seen.nobody());
    }

    static String name(EarlierNegotiation one, Host host) {
        var kinds = one.content().topics().keySet().stream()
                .map(act -> Shown.say("round." + act))
                .collect(Collectors.joining(", "));
        return kinds + " " + Shown.day(one.content().heldOn()) + " "
                + host.shortName().inReadersLanguage();
    }

    private RoundFacts facts(EarlierNegotiation one, Host host, Reader reader) {
        var ofHost = reader.ofHost();
        return new RoundFacts(
                name(one, host),
                Addresses.ofRound(one.id()),
                ofHost,
                ofHost ? new Link(host.name().inReadersLanguage(), Addresses.of(host.id(), HostList.ROUNDS)) : null,
                List.of(),
                about(one, host),
                List.of(session(one, host, reader)),
                measures(one, host),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Named> about(EarlierNegotiation one, Host host) {
        var all = new ArrayList<Named>();
        all.add(new Named("dossier.host", host.name().inReadersLanguage()));
        all.add(new Named(
                "dossier.state",
                Shown.say("dossier.afterwards", Shown.day(one.recordedAt().toInstant()))));
        one.content()
                .topics()
                .keySet()
                .forEach(act ->
                        all.add(new Named("dossier.act", Section.of(act, host).text(Pages.readers()))));
        var evidence = one.content().evidence();
        if (evidence != null) {
            all.add(new Named(
                    "dossier.evidence",
                    (evidence.number() == null ? "" : evidence.number() + " ")
                            + (evidence.link() == null ? "" : evidence.link() + " ")
                            + Shown.say("dossier.evidenceSeen", Shown.day(evidence.seenOn()))));
        }
        if (one.content().note() != null) {
            all.add(new Named("dossier.note", one.content().note()));
        }
        return List.copyOf(all);
    }

    private SessionLine session(EarlierNegotiation one, Host host, Reader reader) {
        var known = parties.lookup(host);
        var came = one.content().parties().stream()
                .filter(EarlierNegotiation.Named::came)
                .map(named -> known.apply(named.party()).name().inReadersLanguage())
                .sorted(ByName.ofReader(Function.identity()))
                .toList();
        var said = earlier.saidOf(one.id()).stream()
                .filter(each -> reader.mayKnow(each.party()))
                .map(each -> new PartyLine(
                        known.apply(each.party()).name().inReadersLanguage(),
                        Addresses.of(each.party()),
                        Shown.say("dossier.said." + each.state())
                                + (each.statement() == null ? "" : ": " + each.statement()),
                        false,
                        null,
                        null))
                .sorted(ByName.ofReader(PartyLine::name))
                .toList();
        return new SessionLine(
                one.id(),
                Shown.day(one.content().heldOn()),
                "",
                "",
                Shown.say("sessionState." + SessionState.HELD),
                null,
                one.content().topics().values().stream()
                        .flatMap(List::stream)
                        .map(ReadingEarlier::topic)
                        .distinct()
                        .toList(),
                List.of(),
                List.of(),
                said.size(),
                came.size(),
                said,
                came,
                null,
                List.of(),
                null);
    }

    private static String topic(Topic topic) {
        return topic.text(Pages.readers());
    }

    private List<MeasureLine> measures(EarlierNegotiation one, Host host) {
        var known = parties.lookup(host);
        return one.content().measures().stream()
                .map(measure -> new MeasureLine(
                        measure.text(),
                        measure.owner() == null
                                ? ""
                                : known.apply(measure.owner()).name().inReadersLanguage(),
                        Shown.day(measure.dueOn()),
                        "",
                        null,
                        List.of()))
                .toList();
    }
}
