package fi.neuvottelu.planning;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.Sector;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.statute.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is missing in a plan: coverage first, over all its sessions, then dates and addresses. */
@Component
class PlanCheck {
    /** Of those who are invited to two sessions at once. */
    private static final int NAMED = 3;

    private final Parties parties;
    private final ArrangedSessions arranged;
    private final Contacts contacts;
    private final WorkingDays workingDays;
    private final Clock clock;

    PlanCheck(Parties parties, ArrangedSessions arranged, Contacts contacts, WorkingDays workingDays, Clock clock) {
        this.parties = parties;
        this.arranged = arranged;
        this.contacts = contacts;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    List<Warning> warnings(Host host, Round round, List<PlannedSession> sessions) {
        var already = arranged.inOtherRounds(round);
        return Stream.of(
                        uncovered(host, round, sessions, already),
                        withoutTopic(host, round, sessions, already),
                        twice(sessions),
                        atOnce(sessions),
                        groups(host, round, sessions),
                        hus(host, round, sessions),
                        topics(host, round, sessions, already),
                        dates(sessions),
                        addresses(sessions))
                .flatMap(List::stream)
                .toList();
    }

    /** 612/2021 s. 7(4): together with its municipalities; 611/2021 s. 14: with each of them. Over all rounds of the window. */
    private List<Warning> uncovered(
            Host host, Round round, List<PlannedSession> sessions, List<ArrangedSessions.Arranged> already) {
        var covered = Stream.concat(
                        sessions.stream()
                                .flatMap(session -> session.municipalities().stream())
                                .map(Party::id),
                        already.stream().flatMap(session -> session.invited().stream()))
                .collect(Collectors.toSet());
        return municipalities(host, sessions)
                .filter(municipality -> !covered.contains(municipality.id()))
                .map(municipality ->
                        Warning.byLaw(Section.of(round.act(), host), "municipalityLeftOut", municipality.name()))
                .toList();
    }

    /** Where each municipality is negotiated with by itself, every topic needs a place in a session of its own. */
    private List<Warning> withoutTopic(
            Host host, Round round, List<PlannedSession> sessions, List<ArrangedSessions.Arranged> already) {
        if (!round.act().byPair()) {
            return List.of();
        }
        var anywhere = topicsAnywhere(sessions, already);
        return municipalities(host, sessions)
                .flatMap(municipality -> {
                    var its = topicsAnywhere(
                            sessions.stream()
                                    .filter(session -> session.municipalities().contains(municipality))
                                    .toList(),
                            already.stream()
                                    .filter(session -> session.invited().contains(municipality.id()))
                                    .toList());
                    return Topic.statutory(round.act()).stream()
                            .filter(topic -> !its.isEmpty() && anywhere.contains(topic) && !its.contains(topic))
                            .map(topic -> Warning.byLaw(
                                    Section.of(round.act(), host), "topicLeftOutFor." + topic, municipality.name()));
                })
                .toList();
    }

    private static Set<Topic> topicsAnywhere(List<PlannedSession> sessions, List<ArrangedSessions.Arranged> already) {
        return Stream.concat(
                        sessions.stream().flatMap(session -> session.topics().stream()),
                        already.stream().flatMap(session -> session.topics().stream()))
                .collect(Collectors.toSet());
    }

    private Stream<Municipality> municipalities(Host host, List<PlannedSession> sessions) {
        var lastDay = sessions.stream()
                .map(session -> LocalTimes.dateOf(session.plan().endsAt()))
                .max(LocalDate::compareTo)
                .orElseGet(() -> LocalTimes.today(clock));
        return parties.municipalitiesOf(host, lastDay).stream();
    }

    /** In two groups of one theme: meeting again later is no mistake, meeting twice at once may be. */
    private static List<Warning> twice(List<PlannedSession> sessions) {
        var seen = new HashSet<List<Object>>();
        return sessions.stream()
                .flatMap(session -> session.municipalities().stream()
                        .filter(one -> !seen.add(List.of(
                                session.series(), Set.copyOf(session.plan().themes()), one.id())))
                        .map(one -> session.plan().themes().isEmpty()
                                ? Warning.byOurRule("inTwoGroups", one.name())
                                : Warning.byOurRule(
                                        "inTwoGroupsOfTheme",
                                        one.name(),
                                        session.plan().themes())))
                .distinct()
                .toList();
    }

    /** It may be meant, since an organisation can send two people; nobody should find it out from two letters. */
    private static List<Warning> atOnce(List<PlannedSession> sessions) {
        var warnings = new ArrayList<Warning>();
        for (var one = 0; one < sessions.size(); one++) {
            for (var other = one + 1; other < sessions.size(); other++) {
                var both = atBoth(sessions.get(one), sessions.get(other));
                if (!both.isEmpty()) {
                    warnings.add(Warning.byOurRule(
                            "atOnce",
                            both.stream().limit(NAMED).map(Party::name).toList(),
                            Math.max(0, both.size() - NAMED),
                            one + 1,
                            other + 1));
                }
            }
        }
        return warnings;
    }

    private static List<Party> atBoth(PlannedSession one, PlannedSession other) {
        if (!one.isAtTheSameTimeAs(other)) {
            return List.of();
        }
        var invited = Set.copyOf(other.invited());
        return one.invited().stream().filter(invited::contains).toList();
    }

    /** 612/2021 s. 7(4) and s. 6(5): other public actors, private companies and non-profit communities. */
    private static List<Warning> groups(Host host, Round round, List<PlannedSession> sessions) {
        if (!round.act().withOtherActors()) {
            return List.of();
        }
        Set<Sector> invited = sessions.stream()
                .flatMap(session -> session.actors().stream())
                .map(OtherActor::sector)
                .collect(Collectors.toSet());
        return Stream.of(Sector.values())
                .filter(sector -> !invited.contains(sector))
                .map(sector -> Warning.byLaw(Section.of(round.act(), host), "groupLeftOut." + sector))
                .toList();
    }

    /** 612/2021 s. 7(5) and s. 6(5). */
    private static List<Warning> hus(Host host, Round round, List<PlannedSession> sessions) {
        var invited = sessions.stream().anyMatch(session -> !session.hus().isEmpty());
        return round.act().withHus(host) && !invited && !sessions.isEmpty()
                ? List.of(Warning.byLaw(Section.withHus(host), "husLeftOut"))
                : List.of();
    }

    private static List<Warning> topics(
            Host host, Round round, List<PlannedSession> sessions, List<ArrangedSessions.Arranged> already) {
        var planned = topicsAnywhere(sessions, already);
        return Topic.statutory(round.act()).stream()
                .filter(topic -> !planned.contains(topic))
                .map(topic -> Warning.byLaw(Section.of(round.act(), host), "topicLeftOut." + topic))
                .toList();
    }

    private List<Warning> dates(List<PlannedSession> sessions) {
        var warnings = new ArrayList<Warning>();
        var today = LocalTimes.today(clock);
        for (var session : sessions) {
            var day = LocalTimes.dateOf(session.plan().startsAt());
            if (!workingDays.isWorkingDay(day)) {
                warnings.add(Warning.byOurRule("sessionOnHoliday", day));
            }
            if (session.plan().invitationOn().isBefore(today)) {
                warnings.add(
                        Warning.byOurRule("invitationDayPast", session.plan().invitationOn()));
            }
        }
        return warnings;
    }

    private List<Warning> addresses(List<PlannedSession> sessions) {
        var today = LocalTimes.today(clock);
        var asked = new HashSet<PartyId>();
        return sessions.stream()
                .flatMap(session -> session.invited().stream())
                .filter(party -> asked.add(party.id()))
                .filter(party -> contacts.mailboxOf(party.id(), today).isEmpty())
                .map(party -> Warning.byOurRule("noAddress", party.name()))
                .toList();
    }
}
