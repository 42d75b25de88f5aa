package fi.neuvottelu.planning;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.FormPage;
import fi.neuvottelu.engine.FormTask;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.statute.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form "Plan the round" shows: who can be invited, and the sessions that each arrangement proposes. */
@Component
class PlanTheRoundPage implements FormPage {
    private final Rounds rounds;
    private final Plans plans;
    private final Parties parties;
    private final OtherActors actors;
    private final Clock clock;

    PlanTheRoundPage(Rounds rounds, Plans plans, Parties parties, OtherActors actors, Clock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.parties = parties;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public String step() {
        return "planTheRound";
    }

    @Override
    public Object facts(FormTask task) {
        var round = round(task);
        var host = parties.host(round.host());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", Rounds.nameOf(round, host, Language.ofReader()));
        facts.put("year", round.heldIn());
        facts.put("today", today().toString());
        facts.put("hus", host.negotiatesWithHus());
        facts.put("organisers", organisers(host, round));
        facts.put("ground", Section.of(round.act(), host).text(LocaleContextHolder.getLocale()));
        facts.put(
                "topics",
                Topic.statutory(round.act()).stream()
                        .map(topic -> Map.of("id", topic, "name", topic.text(LocaleContextHolder.getLocale())))
                        .toList());
        facts.put(
                "municipalities",
                municipalities(host, round).stream().map(this::shown).toList());
        facts.put(
                "actors",
                actors.of(host.id(), today()).stream()
                        .map(PlanTheRoundPage::shown)
                        .toList());
        facts.put("proposals", proposals(host, round));
        return facts;
    }

    @Override
    public Object firstDraft(FormTask task) {
        var round = round(task);
        return plans.find(round.id()).orElseGet(() -> beginning(round));
    }

    private PlanDraft beginning(Round round) {
        var host = parties.host(round.host());
        return new PlanDraft("WHOLE_AREA", false, null, "", "", "", proposal(host, round, Arrangement.WHOLE_AREA));
    }

    /** A municipality or another actor, such as a regional council, may arrange the sessions for the host. */
    private List<Map<String, String>> organisers(Host host, Round round) {
        return Stream.<Party>concat(municipalities(host, round).stream(), actors.of(host.id(), today()).stream())
                .map(party ->
                        Map.of("id", party.id().value(), "name", party.name().inReadersLanguage()))
                .toList();
    }

    private Map<Arrangement, List<PlanDraft.SessionDraft>> proposals(Host host, Round round) {
        var proposals = new LinkedHashMap<Arrangement, List<PlanDraft.SessionDraft>>();
        Stream.of(Arrangement.values())
                .forEach(arrangement -> proposals.put(arrangement, proposal(host, round, arrangement)));
        return proposals;
    }

    /** HUS and all other actors are invited to every session unless the coordinator narrows it. */
    private List<PlanDraft.SessionDraft> proposal(Host host, Round round, Arrangement arrangement) {
        var everyActor = actors.of(host.id(), today()).stream()
                .map(actor -> actor.id().value())
                .toList();
        var everyTopic = Topic.statutory(round.act()).stream().map(Enum::name).toList();
        return arrangement.divide(municipalities(host, round)).stream()
                .map(group -> new PlanDraft.SessionDraft(
                        null,
                        "09:00",
                        "15:00",
                        "",
                        "",
                        List.of(),
                        everyTopic,
                        group.stream()
                                .map(municipality -> municipality.id().value())
                                .toList(),
                        host.negotiatesWithHus(),
                        everyActor,
                        null,
                        null,
                        null))
                .toList();
    }

    private List<Municipality> municipalities(Host host, Round round) {
        return parties.municipalitiesOf(host, LocalDate.of(round.heldIn(), 12, 31));
    }

    private Map<String, Object> shown(Municipality municipality) {
        var subregion = parties.subregionName(municipality.subregion());
        return Map.of(
                "id", municipality.id().value(),
                "name", municipality.name().inReadersLanguage(),
                "subregion", subregion.inReadersLanguage());
    }

    private static Map<String, Object> shown(OtherActor actor) {
        return Map.of("id", actor.id().value(), "name", actor.name().inReadersLanguage(), "sector", actor.sector());
    }

    private Round round(FormTask task) {
        return rounds.ofInstance(task.processInstanceId()).orElseThrow();
    }

    private LocalDate today() {
        return LocalTimes.today(clock);
    }
}
