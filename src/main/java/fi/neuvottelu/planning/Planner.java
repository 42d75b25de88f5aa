package fi.neuvottelu.planning;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Together;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Judges typed sessions: refuses what cannot be true. What is merely missing or unwise is {@link PlanCheck}'s. */
@Component
public class Planner {

    private final Rounds rounds;
    private final Sessions sessions;
    private final Invitations invitations;
    private final Parties parties;
    private final Clock clock;

    Planner(Rounds rounds, Sessions sessions, Invitations invitations, Parties parties, Clock clock) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.invitations = invitations;
        this.parties = parties;
        this.clock = clock;
    }

    List<PlannedSession> sessions(Round round, PlanDraft draft) {
        if (draft.sessionList().isEmpty()) {
            if (sessions.ofRound(round.id()).isEmpty()) {
                throw new Refusal("plan.noSession");
            }
            // Another round arranges every session that this one needs
            return List.of();
        }
        if (draft.sessionList().size() > Arrangement.MOST_SESSIONS) {
            throw new Refusal("plan.tooMany", draft.sessionList().size(), Arrangement.MOST_SESSIONS);
        }
        var host = parties.host(round.host());
        var planned = new ArrayList<PlannedSession>();
        var judging = new Together();
        for (var i = 0; i < draft.sessionList().size(); i++) {
            var number = i + 1;
            var session = draft.sessionList().get(i);
            judging.judge(() -> planned.add(numbered(number, () -> session(round, host, session))));
        }
        judging.end();
        if (host.kind() == PartyKind.COUNTY
                && planned.stream().allMatch(one -> one.municipalities().isEmpty())) {
            throw new Refusal("plan.noMunicipality");
        }
        for (var i = 0; i < planned.size(); i++) {
            var number = i + 1;
            var session = planned.get(i);
            judging.judge(() -> numbered(number, () -> withParticipants(session)));
        }
        judging.end();
        return planned;
    }

    /** The same refusals, each with the number of the session that it is about. */
    private static PlannedSession numbered(int number, Supplier<PlannedSession> judged) {
        try {
            return judged.get();
        } catch (Refusal refused) {
            throw new Refusal("plan.ofSession", number, String.valueOf(refused.getMessage()));
        }
    }

    private static PlannedSession withParticipants(PlannedSession session) {
        if (session.invited().isEmpty()) {
            throw session.plan().themes().isEmpty()
                    ? new Refusal("plan.noParticipants")
                    : new Refusal(
                            "plan.themeWithoutParticipants",
                            String.join(
                                    ", ",
                                    TextPair.in(
                                            LocaleContextHolder.getLocale(),
                                            session.plan().themes())));
        }
        return session;
    }

    /** @throws Refusal with what cannot be, in the reader's language */
    private PlannedSession session(Round round, Host host, PlanDraft.SessionDraft draft) {
        var times = times(draft);
        var day = LocalTimes.dateOf(times.endsAt());
        if (!round.window().contains(day)) {
            throw new Refusal(
                    "plan.outsideWindow",
                    LocalTimes.shown(day),
                    LocalTimes.shown(round.windowStart()),
                    LocalTimes.shown(round.windowEnd()));
        }
        return new PlannedSession(
                draft.series() == null ? 1 : Math.max(1, draft.series()),
                draft.group() == null ? null : draft.group().line(Longest.NAME),
                times,
                topics(round.act(), draft),
                municipalities(host, day, orEmpty(draft.municipalities())),
                Boolean.TRUE.equals(draft.hus()) && round.act().withHus(host) ? List.of(parties.hus()) : List.of(),
                actors(host, orEmpty(draft.actors())),
                orEmpty(draft.alsoFor()).stream()
                        .map(id -> alsoFor(round, id, day))
                        .toList(),
                orEmpty(draft.jointWith()).stream()
                        .distinct()
                        .map(id -> jointWith(round, host, id))
                        .toList());
    }

    /** The hosts in Uusimaa share HUS (612/2021 s. 7(5) and s. 6(5)); one meeting may do for several if each records it. */
    private Host jointWith(Round round, Host host, String id) {
        return parties.hosts().stream()
                .filter(other -> other.id().value().equals(id))
                .filter(other -> !other.equals(host)
                        && round.act().withHus(host)
                        && round.act().withHus(other))
                .findFirst()
                .orElseThrow(() -> new Refusal("plan.notJoint", id));
    }

    /** One session may count under both Acts if letter and agenda say so and both sets of topics are recorded: our reading. */
    private Round alsoFor(Round round, long id, LocalDate day) {
        var other = rounds.underOtherActs(round).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("plan.alsoForUnknown"));
        if (!other.window().contains(day)) {
            throw new Refusal(
                    "plan.outsideWindow",
                    LocalTimes.shown(day),
                    LocalTimes.shown(other.windowStart()),
                    LocalTimes.shown(other.windowEnd()));
        }
        return other;
    }

    /** When, where and by when. */
    SessionPlan times(PlanDraft.SessionDraft draft) {
        return times(draft, List.of());
    }

    /** Of a session that is changed: while its day stays, so may a reply date that has passed. */
    public SessionPlan changed(PlanDraft.SessionDraft draft, SessionPlan before) {
        var sameDay = LocalTimes.date(draft.date()).equals(LocalTimes.dateOf(before.startsAt()));
        return times(draft, sameDay ? List.of(before.replyBy(), before.replyByOthers()) : List.of());
    }

    private SessionPlan times(PlanDraft.SessionDraft draft, List<LocalDate> known) {
        var start = LocalTimes.instant(draft.date(), draft.from());
        var end = LocalTimes.instant(draft.date(), draft.to());
        if (!end.isAfter(start)) {
            throw new Refusal("session.endsBeforeStart");
        }
        if (!start.isAfter(clock.instant())) {
            throw new Refusal("session.past", LocalTimes.shown(LocalTimes.dateOf(start)));
        }
        var day = LocalTimes.dateOf(start);
        var today = LocalTimes.today(clock);
        var invitationOn = LocalTimes.date(draft.invitationOn());
        var replyBy = LocalTimes.date(draft.replyBy());
        var replyByOthers = LocalTimes.date(draft.replyByOthers());
        for (var reply : List.of(replyBy, replyByOthers)) {
            if (reply.isBefore(invitationOn) || reply.isAfter(day)) {
                throw new Refusal("plan.datesOutOfOrder", LocalTimes.shown(day));
            }
            if (reply.isBefore(today) && !known.contains(reply)) {
                throw new Refusal("plan.replyDatePast", LocalTimes.shown(reply));
            }
        }
        var themes = orEmpty(draft.themes()).stream()
                .map(theme -> theme.line(Longest.MATTER))
                .filter(theme -> !theme.blank())
                .toList();
        TextPair.ofLines(themes).text(Longest.MATTER);
        return new SessionPlan(
                start,
                end,
                TextPair.orNone(draft.place()).line(Longest.PLACE),
                Typed.link(draft.link(), "letter.link"),
                themes,
                invitationOn,
                replyBy,
                replyByOthers);
    }

    /** A session more in an open round; the round's process starts it. */
    public Session add(Round round, PlanDraft.SessionDraft draft) {
        return create(round, withParticipants(session(round, parties.host(round.host()), draft)));
    }

    Session create(Round round, PlannedSession planned) {
        var session = sessions.plan(round.id(), round.host(), planned.plan());
        sessions.named(session.id(), TextPair.orNone(planned.group()));
        sessions.countsFor(session.id(), round.id(), planned.topics());
        planned.alsoFor()
                .forEach(other ->
                        sessions.countsFor(session.id(), other.id(), EnumSet.copyOf(Topic.statutory(other.act()))));
        sessions.jointWith(
                session.id(), planned.jointWith().stream().map(Host::id).toList());
        for (var party : planned.invited()) {
            invitations.plan(session.id(), party.id(), session.replyBy(party, session.invitationOn()));
        }
        return session;
    }

    /** @throws Refusal for a municipality of another county or ended, another host's actor, HUS outside Uusimaa */
    public void mayBeInvited(Round round, Party party, LocalDate on) {
        var host = parties.host(round.host());
        var itself = List.of(party.id().value());
        var may =
                switch (party.kind()) {
                    case MUNICIPALITY -> !municipalities(host, on, itself).isEmpty();
                    case OTHER_ACTOR -> !actors(host, itself).isEmpty();
                    case HUS -> round.act().withHus(host);
                    case COUNTY, HELSINKI -> false;
                };
        if (!may) {
            throw new Refusal("plan.notInvitable", party.name().inReadersLanguage());
        }
    }

    /** A municipality of this host that exists on the day; each once. */
    List<Municipality> municipalities(Host host, LocalDate on, List<String> ids) {
        Set<String> seen = new HashSet<>();
        return ids.stream()
                .map(id -> {
                    var municipality = parties.municipality(PartyId.of(id));
                    if (!seen.add(id)) {
                        throw new Refusal("plan.twice", municipality.name().inReadersLanguage());
                    }
                    if (!municipality.county().equals(host.code())) {
                        throw new Refusal(
                                "plan.otherCounty",
                                municipality.name().inReadersLanguage(),
                                host.name().inReadersLanguage());
                    }
                    if (!municipality.existsOn(on)) {
                        throw new Refusal(
                                "plan.ended",
                                municipality.name().inReadersLanguage(),
                                LocalTimes.shown(Objects.requireNonNull(municipality.endedOn())));
                    }
                    return municipality;
                })
                .toList();
    }

    private List<OtherActor> actors(Host host, List<String> ids) {
        Set<String> seen = new HashSet<>();
        return ids.stream()
                .map(id -> {
                    if (!(parties.byId(PartyId.of(id)) instanceof OtherActor actor)
                            || !actor.host().equals(host.id())) {
                        throw new Refusal("plan.otherHostsActor", id);
                    }
                    if (!seen.add(id)) {
                        throw new Refusal("plan.twice", actor.name().inReadersLanguage());
                    }
                    return actor;
                })
                .toList();
    }

    private static Set<Topic> topics(Act act, PlanDraft.SessionDraft draft) {
        var topics = EnumSet.noneOf(Topic.class);
        for (var topic : Topic.of(act)) {
            var named = draft.topics() == null
                    ? Topic.statutory(act).contains(topic)
                    : draft.topics().contains(topic.name());
            if (named) {
                topics.add(topic);
            }
        }
        return topics;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
