package fi.neuvottelu.supervision;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.records.OwnReports;
import fi.neuvottelu.records.OwnReports.OwnDuty;
import fi.neuvottelu.statute.CouncilTerms;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the calendar of duties tells those who owe a report, a decision, a delivery or a publication themselves. */
@Component
class ReportMilestones implements PartySchedule {
    private final OwnReports reports;
    private final Parties parties;
    private final WorkingDays workingDays;
    private final Map<ReportMilestone, MilestoneDates> dates = new EnumMap<>(ReportMilestone.class);
    private final Clock clock;

    ReportMilestones(
            OwnReports reports, Parties parties, WorkingDays workingDays, MilestoneSettings settings, Clock clock) {
        this.reports = reports;
        this.parties = parties;
        this.workingDays = workingDays;
        this.clock = clock;
        for (var milestone : ReportMilestone.values()) {
            dates.put(milestone, settings.dates(milestone.kind(), milestone.defaults()));
        }
    }

    @Override
    public Stream<Due> open(LocalDate today) {
        var days = workingDays.now();
        return reports.owed(today, today).stream().flatMap(duty -> Stream.of(ReportMilestone.values())
                .filter(milestone -> milestone.isOf(duty))
                .flatMap(milestone -> milestone.window(duty, today).stream()
                        .flatMap(window -> datesOf(milestone).latest(window, today, days).stream())
                        .filter(day -> milestone.tells(duty, day))
                        .map(day -> due(milestone, duty, day))));
    }

    /** Year by year and term by term: what will be owed then is not recorded yet. */
    @Override
    public Stream<Due> rehearse(LocalDate from, LocalDate to) {
        var known = LocalTimes.today(clock);
        var days = workingDays.now();
        return parts(from, to).flatMap(part -> reports.owed(part.start(), known).stream()
                .flatMap(duty -> Stream.of(ReportMilestone.values())
                        .filter(milestone -> milestone.isOf(duty))
                        .flatMap(milestone -> milestone.window(duty, part.start()).stream()
                                .flatMap(window -> datesOf(milestone).in(window, days).stream())
                                .filter(part::contains)
                                .filter(day -> milestone.tells(duty, day))
                                .map(day -> due(milestone, duty, day)))));
    }

    /** A period, cut where a year or a council term begins. */
    private static Stream<Window> parts(LocalDate from, LocalDate to) {
        var starts = new TreeSet<LocalDate>();
        starts.add(from);
        for (var year = from.getYear() + 1; year <= to.getYear(); year++) {
            starts.add(LocalDate.of(year, 1, 1));
        }
        Stream.of(CouncilTerms.Body.values())
                .flatMap(body -> CouncilTerms.all(body)
                        .map(Window::start)
                        .takeWhile(start -> !start.isAfter(to))
                        .filter(start -> start.isAfter(from)))
                .forEach(starts::add);
        return starts.stream()
                .map(start -> new Window(
                        start,
                        Optional.ofNullable(starts.higher(start))
                                .map(next -> next.minusDays(1))
                                .orElse(to)));
    }

    private Due due(ReportMilestone milestone, OwnDuty duty, LocalDate day) {
        var owed = duty.owed();
        var holder = owed.holder();
        var item = milestone + " " + holder.id() + " " + day;
        return new Due(
                day,
                milestone.kind(),
                hostOf(duty),
                holder,
                milestone == ReportMilestone.REPORT_DELIVERY ? item + " " + owed.duty() : item,
                (today, language) -> text(milestone, duty, day, language));
    }

    /** HUS owes its own report in nobody's area. */
    private Host hostOf(OwnDuty duty) {
        var host = duty.owed().host();
        return host == null ? parties.hosts().get(0) : host;
    }

    private static String text(ReportMilestone milestone, OwnDuty duty, LocalDate day, Language language) {
        var owed = duty.owed();
        var locale = language.locale();
        return Texts.say(
                milestone == ReportMilestone.REPORT_DELIVERY
                        ? "digest." + milestone + "." + owed.duty()
                        : "digest." + milestone + ".line",
                locale,
                owed.holder().name().in(language),
                owed.window() == null ? "" + day.getYear() : owed.window().label(),
                owed.section().text(locale),
                owed.counterpart() == null ? "" : owed.counterpart().name().in(language),
                written(duty.adoptedOn() == null ? duty.recordedOn() : duty.adoptedOn(), language));
    }

    private static String written(@Nullable LocalDate day, Language language) {
        return day == null ? "" : WrittenDate.of(day, language.locale());
    }

    private MilestoneDates datesOf(ReportMilestone milestone) {
        return Objects.requireNonNull(dates.get(milestone));
    }
}
