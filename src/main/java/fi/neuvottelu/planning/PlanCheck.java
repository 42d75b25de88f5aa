package fi.neuvottelu.planning;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.County;
import fi.neuvottelu.party.Host;
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
    private final Parties parties;
    private final Contacts contacts;
    private final WorkingDays workingDays;
    private final Clock clock;

    PlanCheck(Parties parties, Contacts contacts, WorkingDays workingDays, Clock clock) {
        this.parties = parties;
        this.contacts = contacts;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    List<Warning> warnings(Host host, Round round, List<PlannedSession> sessions) {
        return Stream.of(
                        uncovered(host, sessions),
                        groups(host, round, sessions),
                        hus(host, sessions),
                        topics(host, round, sessions),
                        dates(round, sessions),
                        addresses(sessions))
                .flatMap(List::stream)
                .toList();
    }

    /** 612/2021 s. 7(4): together with its municipalities. */
    private List<Warning> uncovered(Host host, List<PlannedSession> sessions) {
        var covered = sessions.stream()
                .flatMap(session -> session.municipalities().stream())
                .map(Party::id)
                .collect(Collectors.toSet());
        var lastDay = sessions.stream()
                .map(session -> LocalTimes.dateOf(session.plan().endsAt()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return parties.municipalitiesOf(host, lastDay).stream()
                .filter(municipality -> !covered.contains(municipality.id()))
                .map(municipality ->
                        Warning.byLaw(Section.COUNTY_NEGOTIATES, "municipalityLeftOut", municipality.name()))
                .toList();
    }

    /** 612/2021 s. 7(4) and s. 6(5): other public actors, private companies and non-profit communities. */
    private static List<Warning> groups(Host host, Round round, List<PlannedSession> sessions) {
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
    private static List<Warning> hus(Host host, List<PlannedSession> sessions) {
        var invited = sessions.stream().anyMatch(session -> !session.hus().isEmpty());
        var section = host instanceof County ? Section.COUNTY_NEGOTIATES_WITH_HUS : Section.HELSINKI_NEGOTIATES;
        return host.negotiatesWithHus() && !invited ? List.of(Warning.byLaw(section, "husLeftOut")) : List.of();
    }

    private static List<Warning> topics(Host host, Round round, List<PlannedSession> sessions) {
        var planned =
                sessions.stream().flatMap(session -> session.topics().stream()).collect(Collectors.toSet());
        return Topic.statutory(round.act()).stream()
                .filter(topic -> !planned.contains(topic))
                .map(topic -> Warning.byLaw(Section.of(round.act(), host), "topicLeftOut." + topic))
                .toList();
    }

    private List<Warning> dates(Round round, List<PlannedSession> sessions) {
        var warnings = new ArrayList<Warning>();
        var today = LocalTimes.today(clock);
        for (var session : sessions) {
            var day = LocalTimes.dateOf(session.plan().startsAt());
            if (!workingDays.isWorkingDay(day)) {
                warnings.add(Warning.byOurRule("sessionOnHoliday", day));
            }
            if (LocalTimes.dateOf(session.plan().endsAt()).getYear() != round.heldIn()) {
                warnings.add(Warning.byOurRule("sessionInOtherYear", day, round.heldIn()));
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
