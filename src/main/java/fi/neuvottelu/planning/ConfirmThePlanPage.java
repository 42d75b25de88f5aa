package fi.neuvottelu.planning;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.invitation.InvitationLetters;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.Preview;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form "Confirm the plan" shows: what is missing, and one letter per kind of party and language. */
@Component
class ConfirmThePlanPage implements FormPage {
    private final Rounds rounds;
    private final Plans plans;
    private final PlanCheck check;
    private final Parties parties;
    private final InvitationLetters letters;
    private final DispatchRegister register;
    private final Clock clock;

    ConfirmThePlanPage(
            Rounds rounds,
            Plans plans,
            PlanCheck check,
            Parties parties,
            InvitationLetters letters,
            DispatchRegister register,
            Clock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.check = check;
        this.parties = parties;
        this.letters = letters;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Set<String> steps() {
        return Set.of("confirmThePlan");
    }

    /**
     * A session as it stands in the plan.
     *
     * @param group what the coordinator calls its group; null without a name
     * @param municipalities names of those invited
     * @param actors as the municipalities
     */
    record Shown(
            String day,
            String from,
            String to,
            @Nullable String place,
            @Nullable String group,
            List<String> themes,
            List<String> municipalities,
            List<String> actors,
            boolean hus,
            String invitationOn,
            String replyBy,
            String replyByOthers) {}

    /**
     * Letters that leave on one day.
     *
     * @param day ISO date
     * @param atOnce whether that is as soon as the plan is confirmed
     */
    record Departure(String day, boolean atOnce, int letters) {}

    /**
     * A letter as it will look.
     *
     * @param kind MUNICIPALITY, HUS or OTHER
     * @param to the party whose letter is shown
     * @param letters how many letters of this kind and these languages there will be
     */
    record Sample(String kind, String to, List<String> languages, int letters, Preview letter) {}

    @Override
    public List<Seen> seen(FormTask task) {
        return Seen.nobody();
    }

    /**
     * @param impossible why the plan cannot be carried out any more; null if it can
     * @param warnings with which nobody goes on without a reason
     * @param gaps texts that somebody is sent in the other language
     * @param departures in the order of their days
     * @param letters how many there will be in all
     */
    record Facts(
            String name,
            @Nullable String impossible,
            List<String> warnings,
            List<String> gaps,
            List<Shown> sessions,
            List<Departure> departures,
            int letters,
            List<Sample> samples) {}

    @Override
    public Facts facts(FormTask task) {
        var round = rounds.ofInstance(task.processInstanceId()).orElseThrow();
        var host = parties.host(round.host());
        var name = Rounds.nameOf(round, host, Language.ofReader());
        try {
            return facts(name, host, round, plans.sessionsOf(round));
        } catch (Refusal nowImpossible) {
            return new Facts(
                    name, nowImpossible.getMessage(), List.of(), List.of(), List.of(), List.of(), 0, List.of());
        }
    }

    private Facts facts(String name, Host host, Round round, List<PlannedSession> planned) {
        var reader = LocaleContextHolder.getLocale();
        return new Facts(
                name,
                null,
                check.warnings(host, round, planned).stream()
                        .map(one -> one.in(reader))
                        .toList(),
                LanguageGaps.in(host, round.contactRole(), planned).stream()
                        .map(one -> one.in(reader))
                        .toList(),
                planned.stream().map(ConfirmThePlanPage::shown).toList(),
                departures(planned),
                planned.stream().mapToInt(one -> one.invited().size()).sum(),
                samples(round, host, planned));
    }

    /** What should have left before leaves today. */
    private List<Departure> departures(List<PlannedSession> planned) {
        var today = LocalTimes.today(clock);
        return planned.stream()
                .collect(Collectors.groupingBy(
                        session -> {
                            var day = session.plan().invitationOn();
                            return day.isBefore(today) ? today : day;
                        },
                        TreeMap::new,
                        Collectors.summingInt(session -> session.invited().size())))
                .entrySet()
                .stream()
                .map(day -> new Departure(day.getKey().toString(), day.getKey().equals(today), day.getValue()))
                .toList();
    }

    /** An invitation in one session. */
    private record Invited(PlannedSession session, Party party) {}

    private List<Sample> samples(Round round, Host host, List<PlannedSession> planned) {
        Map<String, List<Invited>> kinds = planned.stream()
                .flatMap(session -> session.invited().stream().map(party -> new Invited(session, party)))
                .collect(Collectors.groupingBy(
                        invited -> kind(invited.party()) + " " + LetterLanguages.of(host, invited.party()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return kinds.values().stream()
                .map(alike -> sample(round, host, alike.get(0), alike.size()))
                .toList();
    }

    private Sample sample(Round round, Host host, Invited first, int letters) {
        var session = first.session();
        return new Sample(
                kind(first.party()),
                first.party().name().inReadersLanguage(),
                LetterLanguages.of(host, first.party()).stream().map(Enum::name).toList(),
                letters,
                register.preview(this.letters.invitationOf(
                        asSession(round, session), subjects(round, session), first.party(), session.invited())));
    }

    private static List<RoundTopics> subjects(Round round, PlannedSession session) {
        return Stream.concat(
                        Stream.of(new RoundTopics(round, List.copyOf(session.topics()))),
                        session.alsoFor().stream().map(other -> new RoundTopics(other, Topic.statutory(other.act()))))
                .toList();
    }

    private static String kind(Party party) {
        return switch (party.kind()) {
            case MUNICIPALITY -> "MUNICIPALITY";
            case OTHER_ACTOR -> "OTHER";
            case HUS, COUNTY, HELSINKI -> "HUS";
        };
    }

    private static Session asSession(Round round, PlannedSession planned) {
        var plan = planned.plan();
        return new Session(
                0,
                round.id(),
                round.host(),
                plan.startsAt(),
                plan.endsAt(),
                plan.place(),
                plan.link(),
                TextPair.ofLines(plan.themes()),
                plan.invitationOn(),
                plan.replyBy(),
                plan.replyByOthers(),
                SessionState.PLANNED,
                1,
                0,
                0,
                TextPair.NONE,
                null,
                null,
                null,
                null,
                planned.jointWith().isEmpty()
                        ? null
                        : planned.jointWith().stream()
                                .map(host -> host.id().value())
                                .collect(Collectors.joining(",")));
    }

    private static List<String> names(List<? extends Party> parties) {
        return parties.stream().map(party -> party.name().inReadersLanguage()).toList();
    }

    private static Shown shown(PlannedSession planned) {
        var plan = planned.plan();
        return new Shown(
                LocalTimes.dateOf(plan.startsAt()).toString(),
                LocalTimes.timeOf(plan.startsAt()).toString(),
                LocalTimes.timeOf(plan.endsAt()).toString(),
                plan.place().inReadersLanguage(),
                planned.group() == null ? null : planned.group().inReadersLanguage(),
                TextPair.in(LocaleContextHolder.getLocale(), plan.themes()),
                names(planned.municipalities()),
                names(planned.actors()),
                !planned.hus().isEmpty(),
                plan.invitationOn().toString(),
                plan.replyBy().toString(),
                plan.replyByOthers().toString());
    }
}
