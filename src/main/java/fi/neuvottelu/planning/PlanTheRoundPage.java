package fi.neuvottelu.planning;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.casenumber.CaseNumbers;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.Sector;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.TextPair;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
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
    private final WorkingDays workingDays;
    private final CaseNumbers caseNumbers;
    private final Clock clock;

    PlanTheRoundPage(
            Rounds rounds,
            Plans plans,
            Parties parties,
            OtherActors actors,
            Sessions sessions,
            Arranging arranging,
            ArrangedSessions arranged,
            WorkingDays workingDays,
            CaseNumbers caseNumbers,
            Clock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.parties = parties;
        this.actors = actors;
        this.sessions = sessions;
        this.arranging = arranging;
        this.arranged = arranged;
        this.workingDays = workingDays;
        this.caseNumbers = caseNumbers;
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

    /**
     * @param today ISO date
     * @param daysOff from Monday to Friday in the window that are no working days
     * @param languages in which somebody reads what the round's letters say
     * @param husLetters languages of its letters, as all {@code letters}
     * @param otherAreas where a municipality may lie that a coordinator's own list has by mistake
     * @param blank the session that is added
     */
    record Facts(
            String name,
            long round,
            Window window,
            String today,
            List<LocalDate> daysOff,
            int mostSessions,
            List<String> languages,
            boolean hus,
            List<String> husLetters,
            boolean otherActors,
            List<Choice> organisers,
            String ground,
            List<TopicChoice> topics,
            List<TopicChoice> optionalTopics,
            List<MunicipalityChoice> municipalities,
            List<Area> otherAreas,
            List<ActorChoice> actors,
            PlanDraft.SessionDraft blank,
            List<OtherRound> otherRounds,
            List<Choice> jointHosts,
            List<Shared> shared,
            Covered covered,
            List<String> lastQuestions) {}

    record Choice(String id, String name) {}

    record TopicChoice(Topic id, String name) {}

    /** @param names in both languages, as a coordinator's own list may have them */
    record MunicipalityChoice(String id, String name, Name names, String subregion, List<String> letters) {}

    record Area(String name, List<Elsewhere> municipalities) {}

    record Elsewhere(String id, Name names) {}

    /** @param names as those of a municipality */
    record ActorChoice(String id, String name, Name names, Sector sector, List<String> letters) {}

    record OtherRound(long id, String name) {}

    /**
     * A meeting that another host shares with this one.
     *
     * @param date ISO date
     * @param jointWith ids of the hosts that hold it, without this one
     */
    record Shared(
            String name, String date, String from, String to, TextPair place, String link, List<String> jointWith) {}

    /**
     * What sessions of the host's other rounds cover already.
     *
     * @param sessions how many there are
     * @param parties ids of those invited
     */
    record Covered(int sessions, List<String> parties, List<Topic> topics) {}

    @Override
    public Facts facts(FormTask task) {
        var round = round(task);
        var host = parties.host(round.host());
        return new Facts(
                Rounds.nameOf(round, host, Language.ofReader()),
                round.id(),
                round.window(),
                today().toString(),
                daysOff(round.window()),
                Arrangement.MOST_SESSIONS,
                languages(host, round),
                round.act().withHus(host),
                letters(host, parties.hus()),
                round.act().withOtherActors(),
                organisers(host, round),
                Section.of(round.act(), host).text(LocaleContextHolder.getLocale()),
                topics(Topic.statutory(round.act())),
                topics(Topic.optional(round.act())),
                arranging.municipalities(host, round).stream()
                        .map(one -> shown(host, one))
                        .toList(),
                otherAreas(host),
                actors.of(host.id(), today()).stream()
                        .map(one -> shown(host, one))
                        .toList(),
                arranging.propose(round, Arranging.ORDINARY).get(0),
                otherRounds(host, round),
                jointHosts(host, round),
                shared(host, round),
                covered(round),
                lastQuestions(round));
    }

    @Override
    public Object firstDraft(FormTask task) {
        var round = round(task);
        var number = caseNumbers.of(round.id(), round.host()).orElse(null);
        return plans.find(round.id()).orElseGet(() -> beginning(round)).handledUnder(number);
    }

    private PlanDraft beginning(Round round) {
        return new PlanDraft(
                Arranging.ORDINARY,
                false,
                null,
                "",
                TextPair.NONE,
                "",
                arranging.propose(round, Arranging.ORDINARY),
                null);
    }

    private static List<TopicChoice> topics(List<Topic> topics) {
        return topics.stream()
                .map(topic -> new TopicChoice(topic, topic.text(LocaleContextHolder.getLocale())))
                .toList();
    }

    /** A municipality or another actor, such as a regional council, may arrange the sessions for the host. */
    private List<Choice> organisers(Host host, Round round) {
        return Stream.<Party>concat(
                        arranging.municipalities(host, round).stream(), actors.of(host.id(), today()).stream())
                .map(PlanTheRoundPage::choice)
                .toList();
    }

    /** For which a session of this round may count too. */
    private List<OtherRound> otherRounds(Host host, Round round) {
        return rounds.underOtherActs(round).stream()
                .map(other -> new OtherRound(other.id(), Rounds.nameOf(other, host, Language.ofReader())))
                .toList();
    }

    private List<Choice> jointHosts(Host host, Round round) {
        return parties.hosts().stream()
                .filter(other -> !other.equals(host)
                        && round.act().withHus(host)
                        && round.act().withHus(other))
                .map(PlanTheRoundPage::choice)
                .toList();
    }

    /** Meetings that other hosts share with this one: the coordinator can take them into the plan. */
    private List<Shared> shared(Host host, Round round) {
        return sessions.sharedWith(host.id(), round.act()).stream()
                .filter(session -> round.window().contains(session.heldOn()))
                .map(session -> new Shared(
                        parties.host(session.host()).name().inReadersLanguage(),
                        session.day().toString(),
                        LocalTimes.timeOf(session.startsAt()).toString(),
                        LocalTimes.timeOf(session.endsAt()).toString(),
                        session.place(),
                        session.link() == null ? "" : session.link(),
                        Stream.concat(Stream.of(session.host()), session.jointHosts().stream())
                                .filter(other -> !other.equals(host.id()))
                                .map(PartyId::value)
                                .toList()))
                .toList();
    }

    private Covered covered(Round round) {
        var already = arranged.inOtherRounds(round);
        return new Covered(
                already.size(),
                already.stream()
                        .flatMap(one -> one.invited().stream())
                        .map(PartyId::value)
                        .distinct()
                        .toList(),
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

    private List<Area> otherAreas(Host host) {
        return parties.hosts().stream()
                .filter(other -> !other.equals(host))
                .map(other -> new Area(
                        other.name().inReadersLanguage(),
                        parties.municipalitiesOf(other, today()).stream()
                                .map(one -> new Elsewhere(one.id().value(), one.name()))
                                .toList()))
                .toList();
    }

    private MunicipalityChoice shown(Host host, Municipality municipality) {
        return new MunicipalityChoice(
                municipality.id().value(),
                municipality.name().inReadersLanguage(),
                municipality.name(),
                parties.subregionName(municipality.subregion()).inReadersLanguage(),
                letters(host, municipality));
    }

    private static ActorChoice shown(Host host, OtherActor actor) {
        return new ActorChoice(
                actor.id().value(),
                actor.name().inReadersLanguage(),
                actor.name(),
                actor.sector(),
                letters(host, actor));
    }

    private static Choice choice(Party party) {
        return new Choice(party.id().value(), party.name().inReadersLanguage());
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

    private List<LocalDate> daysOff(Window window) {
        var known = workingDays.now();
        return window.start()
                .datesUntil(window.end().plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !known.isWorkingDay(day))
                .toList();
    }

    private Round round(FormTask task) {
        return rounds.ofInstance(task.processInstanceId()).orElseThrow();
    }

    private LocalDate today() {
        return LocalTimes.today(clock);
    }
}
