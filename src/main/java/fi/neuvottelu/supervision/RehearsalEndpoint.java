package fi.neuvottelu.supervision;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of duties rehearsed: what would be told in a period if nothing changed. Nothing is sent. */
@RestController
class RehearsalEndpoint {
    /** Two council terms. */
    private static final int MOST_YEARS = 8;

    private final Milestones milestones;
    private final List<PartySchedule> schedules;
    private final Parties parties;
    private final Acting acting;

    RehearsalEndpoint(Milestones milestones, List<PartySchedule> schedules, Parties parties, Acting acting) {
        this.milestones = milestones;
        this.schedules = schedules;
        this.parties = parties;
        this.acting = acting;
    }

    /**
     * One line of one digest.
     *
     * @param party id of the party whose people are told; null for those of the host
     */
    record Line(
            LocalDate day,
            Concern.Audience to,
            String host,
            @Nullable String party,
            Concern.Kind kind,
            String text) {
        static Line of(Due due, Language language) {
            return new Line(
                    due.day(),
                    due.kind().audience(),
                    due.host().code(),
                    due.party() == null ? null : due.party().id().value(),
                    due.kind(),
                    due.text(due.day(), language));
        }
    }

    @SeesNobody
    @GetMapping(Endpoints.ROOT + "/rehearsal")
    List<Line> of(@RequestParam String from, @RequestParam String to) {
        var begin = LocalTimes.date(from);
        var end = LocalTimes.date(to);
        if (end.isBefore(begin) || end.isAfter(begin.plusYears(MOST_YEARS))) {
            throw new Refusal("rehearsal.period", MOST_YEARS);
        }
        var language = Language.ofReader();
        var ofHosts = milestones.rehearse(parties.hosts().stream().filter(this::answersFor), begin, end);
        var ofParties = schedules.stream()
                .flatMap(schedule -> schedule.rehearse(begin, end))
                .filter(this::sees);
        return Stream.concat(ofHosts, ofParties)
                .sorted(Comparator.comparing(Due::day).thenComparing(Due::kind).thenComparing(due -> due.host()
                        .code()))
                .map(due -> Line.of(due, language))
                .toList();
    }

    private boolean sees(Due due) {
        var own = due.party() != null && acting.isMemberOf(due.party().id().value());
        return own || (due.party() instanceof Hus ? acting.isNationalSupervisor() : answersFor(due.host()));
    }

    private boolean answersFor(Host host) {
        var id = host.id().value();
        return acting.isCoordinatorOf(id) || acting.isSupervisorOf(id);
    }
}
