package fi.neuvottelu.supervision;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.duty.OwnReports;
import fi.neuvottelu.engine.Texts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Window;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the calendar of duties tells those who owe a report or a decision themselves. */
@Component
class ReportMilestones {
    private static final int DAYS_TO_CATCH_UP = 14;

    private final OwnReports reports;
    private final WorkingDays workingDays;
    private final MilestoneSettings settings;
    private final Clock clock;

    ReportMilestones(OwnReports reports, WorkingDays workingDays, MilestoneSettings settings, Clock clock) {
        this.reports = reports;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
        Stream.of(ReportMilestone.values()).forEach(one -> settings.dates(one.kind(), one.defaults()));
    }

    /**
     * What is not recorded today, by who owes it; read once for all of them. Nothing is read while no day of the schedule
     * has just passed: a reminder is told on its day, and for two weeks to whoever has missed it.
     */
    Map<PartyId, Set<Duty>> open(Host anyCounty) {
        var today = LocalTimes.today(clock);
        var due = Stream.of(ReportMilestone.values())
                .flatMap(milestone ->
                        milestone.window(anyCounty, today).stream().flatMap(window -> last(milestone, window, today)))
                .anyMatch(day -> day.plusDays(DAYS_TO_CATCH_UP).isAfter(today));
        return due ? reports.open(today) : Map.of();
    }

    /**
     * @param host by which the digest is addressed
     * @param open what the holder has not recorded
     */
    Stream<Concern> of(Party holder, PartyId host, Set<Duty> open) {
        var today = LocalTimes.today(clock);
        return Stream.of(ReportMilestone.values())
                .filter(milestone -> open.contains(milestone.duty()))
                .flatMap(milestone -> milestone.window(holder, today).stream()
                        .flatMap(window -> last(milestone, window, today)
                                .map(day -> concern(milestone, holder, host, window, day))));
    }

    private Stream<LocalDate> last(ReportMilestone milestone, Window window, LocalDate today) {
        return settings.dates(milestone.kind(), milestone.defaults()).in(window, workingDays).stream()
                .filter(day -> !day.isAfter(today))
                .reduce((earlier, later) -> later)
                .stream();
    }

    private static Concern concern(
            ReportMilestone milestone, Party holder, PartyId host, Window window, LocalDate day) {
        return new Concern(
                milestone + " " + holder.id() + " " + day,
                milestone.kind(),
                host,
                language -> Texts.say(
                        "digest." + milestone + ".line",
                        language.locale(),
                        holder.name().in(language),
                        window.label(),
                        section(milestone, holder, language)));
    }

    private static String section(ReportMilestone milestone, Party holder, Language language) {
        return milestone.duty().section(holder).text(language.locale());
    }
}
