package fi.neuvottelu.earlier;

import fi.neuvottelu.earlier.RecordedAlready.Recorded;
import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.invitation.LegalGround;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.party.Sector;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.Starter;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form "Negotiation held earlier or elsewhere" shows: hosts, who can have been there, and what is recorded already. */
@Component
class RecordEarlierNegotiationPage implements StartPage {
    private final RecordingAfterwards recording;
    private final Parties parties;
    private final OtherActors actors;
    private final RecordedAlready recorded;

    RecordEarlierNegotiationPage(
            RecordingAfterwards recording, Parties parties, OtherActors actors, RecordedAlready recorded) {
        this.recording = recording;
        this.parties = parties;
        this.actors = actors;
        this.recorded = recorded;
    }

    @Override
    public String process() {
        return "earlier-negotiation";
    }

    @Override
    public Set<Starter> startedBy() {
        return Set.of(Starter.COORDINATORS, Starter.MUNICIPALITIES, Starter.HUS);
    }

    @Override
    public List<Seen> seen() {
        return recording.hosts().stream()
                .flatMap(host -> Seen.several(
                        Seen.What.REPORTS, "earlier/" + host.id(), host.id().value())
                        .stream())
                .toList();
    }

    record Facts(String today, List<Of> hosts) {}

    /** @param newActors whether the person keeps the host's register of other actors */
    record Of(
            String id,
            String name,
            boolean newActors,
            List<Subject> acts,
            List<Choice> parties,
            List<Recorded> recorded) {}

    record Subject(String act, String ground, List<String> topics, List<String> optionalTopics) {}

    /**
     * @param sector of another actor, null for every other party
     * @param until last day of a municipality that has ended
     */
    record Choice(
            String id,
            String name,
            PartyKind kind,
            @Nullable Sector sector,
            @Nullable LocalDate until) {}

    @Override
    public Facts facts() {
        return new Facts(
                recording.today().toString(),
                recording.hosts().stream().map(this::of).toList());
    }

    private Of of(Host host) {
        return new Of(
                host.id().value(),
                host.name().inReadersLanguage(),
                recording.keepsTheRegister(host),
                Stream.of(Act.values())
                        .filter(act -> act.obliges(host))
                        .map(act -> new Subject(
                                act.name(),
                                LegalGround.of(host, act, Language.ofReader()),
                                names(Topic.statutory(act)),
                                names(Topic.optional(act))))
                        .toList(),
                Stream.of(
                                Stream.of(host),
                                parties.everMunicipalitiesOf(host).stream(),
                                host.negotiatesWithHus() ? Stream.of(parties.hus()) : Stream.<Party>empty(),
                                actors.of(host.id(), recording.today()).stream())
                        .flatMap(some -> some)
                        .map(RecordEarlierNegotiationPage::choice)
                        .toList(),
                recorded.of(host, recording.recordsFor(host)));
    }

    private static List<String> names(List<Topic> topics) {
        return topics.stream().map(Topic::name).toList();
    }

    private static Choice choice(Party party) {
        return new Choice(
                party.id().value(),
                party.name().inReadersLanguage(),
                party.kind(),
                party instanceof OtherActor actor ? actor.sector() : null,
                party instanceof Municipality municipality ? municipality.endedOn() : null);
    }
}
