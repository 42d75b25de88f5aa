package fi.neuvottelu.supervision;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.Acting;
import fi.neuvottelu.engine.Endpoints;
import fi.neuvottelu.engine.Groups;
import fi.neuvottelu.engine.Refusal;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of duties rehearsed: what would be told in a period if nothing changed. Nothing is sent. */
@RestController
class RehearsalEndpoint {
    /** Two council terms. */
    private static final int MOST_YEARS = 8;

    private final Milestones milestones;
    private final Parties parties;
    private final Acting acting;

    RehearsalEndpoint(Milestones milestones, Parties parties, Acting acting) {
        this.milestones = milestones;
        this.parties = parties;
        this.acting = acting;
    }

    /** One line of one digest. */
    record Line(LocalDate day, Concern.Audience to, String host, Concern.Kind kind, String text) {}

    @GetMapping(Endpoints.ROOT + "/rehearsal")
    List<Line> of(@RequestParam String from, @RequestParam String to) {
        var begin = LocalTimes.date(from);
        var end = LocalTimes.date(to);
        if (end.isBefore(begin) || end.isAfter(begin.plusYears(MOST_YEARS))) {
            throw new Refusal("rehearsal.period", MOST_YEARS);
        }
        var language = Language.ofReader();
        return parties.hosts().stream()
                .filter(this::visible)
                .flatMap(host -> milestones.rehearse(host, begin, end))
                .sorted(Comparator.comparing(Milestones.Due::day))
                .map(due -> new Line(
                        due.day(),
                        due.milestone().kind().audience(),
                        due.host().code(),
                        due.milestone().kind(),
                        due.text(due.day(), language)))
                .toList();
    }

    private boolean visible(Host host) {
        return acting.isCoordinatorOf(host.id().value())
                || acting.groups().contains(Groups.supervisorsOf(host.id().value()));
    }
}
