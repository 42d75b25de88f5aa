package fi.neuvottelu.planning;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.Refusal;
import fi.neuvottelu.engine.Typed;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.County;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges typed sessions: refuses what cannot be true. What is merely missing or unwise is {@link PlanCheck}'s. */
@Component
public class Planner {
    private static final int LONGEST_THEMES = 4000;
    private static final int LONGEST_LINK = 1000;

    private final Sessions sessions;
    private final Invitations invitations;
    private final Parties parties;
    private final Clock clock;

    Planner(Sessions sessions, Invitations invitations, Parties parties, Clock clock) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.parties = parties;
        this.clock = clock;
    }

    List<PlannedSession> sessions(Host host, Act act, PlanDraft draft) {
        if (draft.sessionList().isEmpty()) {
            throw new Refusal("plan.noSession");
        }
        var sessions = new ArrayList<PlannedSession>();
        for (var session : draft.sessionList()) {
            sessions.add(numbered(sessions.size() + 1, host, act, session));
        }
        if (host instanceof County
                && sessions.stream().allMatch(one -> one.municipalities().isEmpty())) {
            throw new Refusal("plan.noMunicipality");
        }
        return sessions;
    }

    /** The same refusals, each with the number of the session that it is about. */
    private PlannedSession numbered(int number, Host host, Act act, PlanDraft.SessionDraft draft) {
        try {
            return session(host, act, draft);
        } catch (Refusal refused) {
            throw new Refusal("plan.ofSession", number, String.valueOf(refused.getMessage()));
        }
    }

    /** @throws Refusal with what cannot be, in the reader's language */
    PlannedSession session(Host host, Act act, PlanDraft.SessionDraft draft) {
        var times = times(draft);
        return new PlannedSession(
                times,
                topics(act, draft),
                municipalities(host, LocalTimes.dateOf(times.endsAt()), orEmpty(draft.municipalities())),
                Boolean.TRUE.equals(draft.hus()) ? hus(host) : List.of(),
                actors(host, orEmpty(draft.actors())));
    }

    /** When, where and by when. */
    SessionPlan times(PlanDraft.SessionDraft draft) {
        return times(draft, List.of());
    }

    /** Of a session that is changed: while its time stays, so may a reply date that has passed. */
    public SessionPlan changed(PlanDraft.SessionDraft draft, SessionPlan before) {
        var sameTime = LocalTimes.instant(draft.date(), draft.from()).equals(before.startsAt())
                && LocalTimes.instant(draft.date(), draft.to()).equals(before.endsAt());
        return times(draft, sameTime ? List.of(before.replyBy(), before.replyByOthers()) : List.of());
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
                .flatMap(theme -> Stream.ofNullable(Typed.line(theme, LONGEST_THEMES)))
                .toList();
        if (String.join("\n", themes).length() > LONGEST_THEMES) {
            throw new Refusal("text.tooLong", LONGEST_THEMES);
        }
        return new SessionPlan(
                start,
                end,
                Typed.line(draft.place(), 500),
                Typed.link(draft.link(), LONGEST_LINK, "letter.link"),
                themes,
                invitationOn,
                replyBy,
                replyByOthers);
    }

    /** A session more in an open round; the round's process starts it. */
    public Session add(Round round, PlanDraft.SessionDraft draft) {
        return create(round, session(parties.host(round.host()), round.act(), draft));
    }

    Session create(Round round, PlannedSession planned) {
        var session = sessions.plan(round.id(), round.host(), planned.plan());
        for (var party : planned.invited()) {
            invitations.plan(session.id(), party.id(), session.replyBy(party, session.invitationOn()));
        }
        return session;
    }

    /** @throws Refusal for a municipality of another county or ended, another host's actor, HUS outside Uusimaa */
    public void mayBeInvited(Host host, Party party, LocalDate on) {
        if (party instanceof Municipality) {
            municipalities(host, on, List.of(party.id().value()));
        } else if (party instanceof OtherActor) {
            actors(host, List.of(party.id().value()));
        } else if (!(party instanceof Hus) || !host.negotiatesWithHus()) {
            throw new Refusal("plan.notInvitable", party.name().inReadersLanguage());
        }
    }

    /** A municipality of this host that exists on the day; each once. */
    List<Municipality> municipalities(Host host, LocalDate on, List<String> ids) {
        Set<String> seen = new HashSet<>();
        return ids.stream()
                .map(id -> {
                    var municipality = parties.municipality(new PartyId(id));
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
                    if (!(parties.byId(new PartyId(id)) instanceof OtherActor actor)
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

    private List<Hus> hus(Host host) {
        return host.negotiatesWithHus() ? List.of(parties.hus()) : List.of();
    }

    private static Set<Topic> topics(Act act, PlanDraft.SessionDraft draft) {
        var topics = EnumSet.noneOf(Topic.class);
        for (var topic : Topic.statutory(act)) {
            if (draft.topics() == null || draft.topics().contains(topic.name())) {
                topics.add(topic);
            }
        }
        return topics;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
