package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.dossier.OrganisationFacts.Meeting;
import fi.neuvottelu.earlier.EarlierNegotiation;
import fi.neuvottelu.earlier.EarlierOnFile;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationsOnFile;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.round.RoundsOnFile;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.session.SessionsOnFile;
import fi.neuvottelu.words.TextPair;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions of a party, ahead and past, ours and those that were recorded afterwards. */
@Component
class MeetingsOfParty {
    /** The latest of them: forty years of an ordinary municipality, a few of HUS. */
    private static final int MOST = 200;

    private final InvitationsOnFile invitations;
    private final SessionsOnFile sessions;
    private final RoundsOnFile rounds;
    private final EarlierOnFile earlier;
    private final Parties parties;
    private final Clock clock;

    MeetingsOfParty(
            InvitationsOnFile invitations,
            SessionsOnFile sessions,
            RoundsOnFile rounds,
            EarlierOnFile earlier,
            Parties parties,
            Clock clock) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.rounds = rounds;
        this.earlier = earlier;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * @param sessions all of them that are ours, by id
     * @param cut how many stand here if there are more, otherwise 0
     */
    record Met(List<Meeting> ahead, List<Meeting> past, Map<Long, Session> sessions, int cut) {}

    /** A meeting with what it is sorted by. */
    private record At(Instant at, boolean ahead, Meeting meeting) {}

    Met of(Sighted sighted) {
        var invited = invitations.of(sighted.id(), MOST + 1).stream()
                .filter(one -> !sighted.own() || Look.wasInvited(one))
                .collect(toMap(Invitation::sessionId, Function.identity()));
        var came = sessions.attendedBy(sighted.id());
        var ids = new HashSet<>(invited.keySet());
        ids.addAll(came);
        var latest = ids.stream().sorted(Comparator.reverseOrder()).limit(MOST).collect(toSet());
        var ours = sessions.byIds(latest).stream()
                .filter(one -> sighted.at(one.host()))
                .collect(toMap(Session::id, Function.identity()));
        var its = rounds.byIds(ours.values().stream().map(Session::roundId).collect(toSet())).stream()
                .collect(toMap(Round::id, Function.identity()));
        var all = Stream.concat(
                        ours.values().stream().map(one -> at(one, its, invited.get(one.id()), came.contains(one.id()))),
                        earlier.naming(sighted.id()).stream()
                                .flatMap(id -> earlier.find(id).stream())
                                .filter(one -> sighted.at(one.host()))
                                .map(this::at))
                .sorted(Comparator.comparing(At::at))
                .toList();
        return new Met(
                all.stream().filter(At::ahead).map(At::meeting).toList(),
                all.stream()
                        .filter(one -> !one.ahead())
                        .sorted(Comparator.comparing(At::at).reversed())
                        .map(At::meeting)
                        .toList(),
                ours,
                ids.size() > MOST ? MOST : 0);
    }

    private At at(Session one, Map<Long, Round> rounds, @Nullable Invitation invited, boolean came) {
        var round = rounds.get(one.roundId());
        return new At(
                one.startsAt(),
                one.state() == SessionState.PLANNED && one.endsAt().isAfter(clock.instant()),
                new Meeting(
                        Shown.day(one.day()),
                        round == null ? "" : Rounds.nameOf(round, parties.host(one.host()), Language.ofReader()),
                        Addresses.ofRound(one.roundId()),
                        String.join("; ", TextPair.in(Pages.readers(), one.themeList())),
                        Shown.say("sessionState." + one.state()),
                        answer(one, invited, came)));
    }

    private static String answer(Session one, @Nullable Invitation invited, boolean came) {
        if (one.state() == SessionState.HELD) {
            return Shown.say(came ? "dossier.came" : "dossier.absent");
        }
        return invited == null
                ? ""
                : Shown.say("desk.answer."
                        + (invited.answer() == null
                                ? invited.state().name()
                                : invited.answer().name()));
    }

    private At at(EarlierNegotiation one) {
        return new At(
                LocalTimes.instant(one.content().heldOn(), LocalTime.NOON),
                false,
                new Meeting(
                        Shown.day(one.content().heldOn()),
                        ReadingEarlier.name(one, parties.host(one.host())),
                        Addresses.ofRound(one.id()),
                        "",
                        Shown.say("sessionState." + SessionState.HELD),
                        ""));
    }
}
