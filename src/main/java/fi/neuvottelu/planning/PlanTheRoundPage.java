package fi.neuvottelu.planning;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.TextPair;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Sessions sessions;
    private final Arranging arranging;
    private final ArrangedSessions arranged;
    private final Clock clock;

    PlanTheRoundPage(
            Rounds rounds,
            Plans plans,
            Parties parties,
            OtherActors actors,
            Sessions sessions,
            Arranging arranging,
            ArrangedSessions arranged,
            Clock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.parties = parties;
        this.actors = actors;
        this.sessions = sessions;
        this.arranging = arranging;
        this.arranged = arranged;
        this.clock = clock;
    }

    @Override
    public Set<String> steps() {
        return Set.of("planTheRound");
    }

    @Override
    public List<Seen> seen(FormTask task) {
        return Seen.nobody();
    }

    @Override
    public Object facts(FormTask task) {
        var round = round(task);
        var host = parties.host(round.host());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", Rounds.nameOf(round, host, Language.ofReader()));
        facts.put("round", round.id());
        facts.put("act", round.act());
        facts.put("window", round.window());
        facts.put("today", today().toString());
        facts.put("languages", languages(host, round));
        facts.put("hus", round.act().withHus(host));
        facts.put("husLetters", letters(host, parties.hus()));
        facts.put("otherActors", round.act().withOtherActors());
        facts.put("organisers", organisers(host, round));
        facts.put("ground", Section.of(round.act(), host).text(LocaleContextHolder.getLocale()));
        facts.put("topics", topics(Topic.statutory(round.act())));
        facts.put("optionalTopics", topics(Topic.optional(round.act())));
        facts.put(
                "municipalities",
                arranging.municipalities(host, round).stream()
                        .map(one -> shown(host, one))
                        .toList());
        facts.put(
                "actors",
                actors.of(host.id(), today()).stream()
                        .map(one -> shown(host, one))
                        .toList());
        facts.put("blank", arranging.propose(round, Arranging.ORDINARY).get(0));
        facts.put("otherRounds", otherRounds(host, round));
        facts.put("jointHosts", jointHosts(host, round));
        facts.put("shared", shared(host, round));
        facts.put("covered", covered(round));
        facts.put("lastQuestions", lastQuestions(round));
        return facts;
    }

    @Override
    public Object firstDraft(FormTask task) {
        var round = round(task);
        return plans.find(round.id()).orElseGet(() -> beginning(round));
    }

    private PlanDraft beginning(Round round) {
        return new PlanDraft(
                Arranging.ORDINARY, false, null, "", TextPair.NONE, "", arranging.propose(round, Arranging.ORDINARY));
    }

    private static List<Map<String, Object>> topics(List<Topic> topics) {
        return topics.stream()
                .map(topic -> Map.<String, Object>of("id", topic, "name", topic.text(LocaleContextHolder.getLocale())))
                .toList();
    }

    /** A municipality or another actor, such as a regional council, may arrange the sessions for the host. */
    private List<Map<String, String>> organisers(Host host, Round round) {
        return Stream.<Party>concat(
                        arranging.municipalities(host, round).stream(), actors.of(host.id(), today()).stream())
                .map(party ->
                        Map.of("id", party.id().value(), "name", party.name().inReadersLanguage()))
                .toList();
    }

    /** For which a session of this round may count too. */
    private List<Map<String, Object>> otherRounds(Host host, Round round) {
        return rounds.underOtherActs(round).stream()
                .map(other -> Map.<String, Object>of(
                        "id", other.id(), "name", Rounds.nameOf(other, host, Language.ofReader())))
                .toList();
    }

    private List<Map<String, String>> jointHosts(Host host, Round round) {
        return parties.hosts().stream()
                .filter(other -> !other.equals(host)
                        && round.act().withHus(host)
                        && round.act().withHus(other))
                .map(other ->
                        Map.of("id", other.id().value(), "name", other.name().inReadersLanguage()))
                .toList();
    }

    /** Meetings that other hosts share with this one: the coordinator can take them into the plan. */
    private List<Map<String, Object>> shared(Host host, Round round) {
        return sessions.sharedWith(host.id(), round.act()).stream()
                .filter(session -> round.window().contains(session.heldOn()))
                .map(session -> Map.<String, Object>of(
                        "host",
                        session.host().value(),
                        "name",
                        parties.host(session.host()).name().inReadersLanguage(),
                        "date",
                        session.day().toString(),
                        "from",
                        LocalTimes.timeOf(session.startsAt()).toString(),
                        "to",
                        LocalTimes.timeOf(session.endsAt()).toString(),
                        "place",
                        session.place(),
                        "link",
                        session.link() == null ? "" : session.link(),
                        "jointWith",
                        Stream.concat(Stream.of(session.host()), session.jointHosts().stream())
                                .filter(other -> !other.equals(host.id()))
                                .map(PartyId::value)
                                .toList()))
                .toList();
    }

    /** What sessions of the host's other rounds cover already: ids of parties, topics, how many sessions. */
    private Map<String, Object> covered(Round round) {
        var already = arranged.inOtherRounds(round);
        return Map.of(
                "sessions",
                already.size(),
                "parties",
                already.stream()
                        .flatMap(one -> one.invited().stream())
                        .map(PartyId::value)
                        .distinct()
                        .toList(),
                "topics",
                already.stream()
                        .flatMap(one -> one.topics().stream())
                        .distinct()
                        .toList());
    }

    /** The standard form is the same each time: the questions of the host's last round that had one. */
    private List<String> lastQuestions(Round round) {
        return rounds.of(round.host(), round.act()).stream()
                .filter(other -> other.id() != round.id())
                .map(Round::questionList)
                .filter(questions -> !questions.isEmpty())
                .reduce(List.of(), (earlier, later) -> later);
    }

    private Map<String, Object> shown(Host host, Municipality municipality) {
        var subregion = parties.subregionName(municipality.subregion());
        return Map.of(
                "id", municipality.id().value(),
                "name", municipality.name().inReadersLanguage(),
                "subregion", subregion.inReadersLanguage(),
                "letters", letters(host, municipality));
    }

    private static Map<String, Object> shown(Host host, OtherActor actor) {
        return Map.of(
                "id", actor.id().value(),
                "name", actor.name().inReadersLanguage(),
                "sector", actor.sector(),
                "letters", letters(host, actor));
    }

    private static List<String> letters(Host host, Party party) {
        return words(LetterLanguages.of(host, party));
    }

    /** In which somebody reads what the round's letters say. */
    private List<String> languages(Host host, Round round) {
        var all = Stream.<Party>concat(
                        arranging.municipalities(host, round).stream(), actors.of(host.id(), today()).stream())
                .toList();
        return words(LetterLanguages.needed(host, all));
    }

    private static List<String> words(List<Language> languages) {
        return languages.stream()
                .map(language -> language.locale().getLanguage())
                .toList();
    }

    private Round round(FormTask task) {
        return rounds.ofInstance(task.processInstanceId()).orElseThrow();
    }

    private LocalDate today() {
        return LocalTimes.today(clock);
    }
}
