package fi.neuvottelu.register;

import fi.neuvottelu.beginning.FirstDays;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.judging.DutyFacts;
import fi.neuvottelu.records.DutyRecord;
import fi.neuvottelu.records.DutyRecords;
import fi.neuvottelu.records.DutyRecords.Key;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.CouncilTerms;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Explanation;
import fi.neuvottelu.statute.Explanation.OurRules;
import fi.neuvottelu.statute.Finding;
import fi.neuvottelu.statute.Obligations;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of duties: derived from the law, the reference data and the rows, as it stands on a day. It costs what lies
 * in the windows asked about, however long the history is, and the same few statements for one host as for all.
 */
@Component
public class Register {
    /** Of these nothing is said. */
    private static final Set<Status> SILENT = EnumSet.of(Status.NOT_KNOWN, Status.ENDED);

    private final Obligations obligations;
    private final DutyFacts facts;
    private final DutyRecords records;
    private final Sight sight;
    private final FirstDays firstDays;
    private final OurRules ours;
    private final Waits waits;
    private final Clock clock;

    Register(
            Obligations obligations,
            DutyFacts facts,
            DutyRecords records,
            Sight sight,
            FirstDays firstDays,
            OurRules ours,
            Waits waits,
            Clock clock) {
        this.obligations = obligations;
        this.facts = facts;
        this.records = records;
        this.sight = sight;
        this.firstDays = firstDays;
        this.ours = ours;
        this.waits = waits;
        this.clock = clock;
    }

    /** What the person who acts may see of what she wants, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Line> seen(Wanted wanted) {
        return lines(wanted, sight);
    }

    /** What these eyes may see of it. */
    @Transactional(readOnly = true)
    public List<Line> lines(Wanted wanted, Eyes eyes) {
        var begun = new Beginnings(firstDays.all(), obligations.hosts());
        var rules = ours.now();
        return wanted.windows().stream()
                .flatMap(window -> lines(wanted, window, eyes, begun, rules))
                .sorted(Line.MOST_URGENT_FIRST)
                .toList();
    }

    private Stream<Line> lines(Wanted wanted, Asked window, Eyes eyes, Beginnings begun, OurRules rules) {
        var on = window.on();
        var candidates = obligations.in(window).stream()
                .filter(wanted::isWanted)
                .filter(eyes::see)
                .toList();
        var recorded = records.inForce(candidates, on);
        var negotiations = candidates.stream()
                .filter(line -> line.duty().negotiation().isPresent())
                .toList();
        var found = negotiations.isEmpty() ? Map.<Owed, DutyFacts.Found>of() : facts.of(negotiations, on);
        var waited = isKnown(on) ? waits.of(found, on, begun) : Map.<Owed, List<Waiting>>of();
        return candidates.stream()
                .flatMap(line -> found.containsKey(line)
                        ? Stream.of(negotiated(
                                line,
                                on,
                                Objects.requireNonNull(found.get(line)),
                                waited.get(line),
                                eyes,
                                begun,
                                rules))
                        : recorded(line, on, recorded, eyes, begun, rules))
                .filter(line -> wanted.isWanted(window, line));
    }

    private Line negotiated(
            Owed owed,
            LocalDate on,
            DutyFacts.Found found,
            @Nullable List<Waiting> waiting,
            Eyes eyes,
            Beginnings begun,
            OurRules rules) {
        var status = status(owed, found.finding(), on, begun);
        return new Line(
                owed,
                on,
                status,
                status.isJudged() && eyes.colour(owed, found.finding().sides()),
                begun.knownSince(owed),
                status == Status.HELD_PART_LACKING && Status.isAtRisk(owed, on, ours.thresholds()),
                found.planned(),
                false,
                told(status, owed, found.finding(), begun),
                Explanation.of(owed, on, null, rules),
                null,
                false,
                false,
                waiting != null && SILENT.contains(status) ? List.of() : waiting);
    }

    /** A duty after adoption is none before the report is adopted. */
    private Stream<Line> recorded(
            Owed owed, LocalDate on, Map<Key, DutyRecord> records, Eyes eyes, Beginnings begun, OurRules rules) {
        var key = Key.of(owed);
        var adoption = records.get(key.adoption());
        if (owed.duty().period() == Duty.Period.AFTER_ADOPTION && adoption == null) {
            return Stream.empty();
        }
        var record = records.get(key);
        var finding = Finding.byRecord(owed, record != null);
        var explanation = Explanation.of(owed, on, adoption == null ? null : adoption.datedOn(), rules);
        var agreed = explanation.agreedDay();
        var judged = eyes.judge(owed);
        var status =
                judged || record != null || owed.ended() ? status(owed, finding, on, begun) : Status.NOT_RECORDED_HERE;
        return Stream.of(new Line(
                owed,
                on,
                status,
                status.isJudged(),
                begun.knownSince(owed),
                false,
                false,
                judged && record != null && isLate(owed, record),
                told(status, owed, finding, begun),
                explanation,
                record,
                judged && agreed != null && record == null && on.isAfter(agreed),
                judged && record != null && owed.window() == null && isFromFormerTerm(owed, record, on),
                isKnown(on) ? reportWaited(owed, status, adoption, begun) : null));
    }

    /** For whom a duty waited on a day that has passed is kept nowhere. */
    private boolean isKnown(LocalDate on) {
        return !on.isBefore(LocalTimes.today(clock));
    }

    /** A record is waited for with whoever owes it, since its window began or the host did. */
    private static List<Waiting> reportWaited(
            Owed owed, Status status, @Nullable DutyRecord adoption, Beginnings begun) {
        if (status == Status.FULFILLED || status == Status.NOT_RECORDED_HERE || SILENT.contains(status)) {
            return List.of();
        }
        var since = adoption != null ? adoption.datedOn() : begun.countedFrom(owed);
        return List.of(Waiting.of(Waiting.What.REPORT, owed.holder(), since));
    }

    private static boolean isLate(Owed owed, DutyRecord record) {
        return owed.closedWindow()
                .filter(window -> window.isOver(record.datedOn()))
                .isPresent();
    }

    private static boolean isFromFormerTerm(Owed owed, DutyRecord record, LocalDate on) {
        return CouncilTerms.of(CouncilTerms.bodyOf(owed.holder()), on)
                .filter(term -> record.datedOn().isBefore(term.start()))
                .isPresent();
    }

    /** What is not judged accuses nobody. */
    private static Finding told(Status status, Owed owed, Finding finding, Beginnings begun) {
        return switch (status) {
            case NOT_KNOWN -> finding.notKnown(begun.firstDay(owed));
            case NOT_RECORDED_HERE -> finding.notRecordedHere();
            default -> finding;
        };
    }

    private Status status(Owed owed, Finding finding, LocalDate on, Beginnings begun) {
        return Status.of(owed, finding, on, ours.thresholds(), begun.by(owed, on));
    }
}
