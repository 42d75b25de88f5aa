package fi.neuvottelu.register;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of duties: derived from the law, the reference data and the rows, as it stands on a day. It costs what lies
 * in the windows asked about, however long the history is, and the same few statements for one host as for all.
 */
@Component
public class Register {
    private final Obligations obligations;
    private final DutyFacts facts;
    private final DutyRecords records;
    private final Sight sight;
    private final OurRules ours;

    Register(Obligations obligations, DutyFacts facts, DutyRecords records, Sight sight, OurRules ours) {
        this.obligations = obligations;
        this.facts = facts;
        this.records = records;
        this.sight = sight;
        this.ours = ours;
    }

    /** What the person who acts may see of what she wants, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Line> seen(Wanted wanted) {
        return lines(wanted, sight::sees);
    }

    /** For everybody whom the caller lets see it. */
    @Transactional(readOnly = true)
    public List<Line> lines(Wanted wanted, Predicate<Owed> visible) {
        var rules = ours.now();
        return wanted.windows().stream()
                .flatMap(window -> lines(wanted, window, visible, rules))
                .sorted(Line.MOST_URGENT_FIRST)
                .toList();
    }

    private Stream<Line> lines(Wanted wanted, Asked window, Predicate<Owed> visible, OurRules rules) {
        var on = window.on();
        var candidates = obligations.in(window).stream()
                .filter(wanted::isWanted)
                .filter(visible)
                .toList();
        var recorded = records.inForce(candidates, on);
        var negotiations = candidates.stream()
                .filter(line -> line.duty().negotiation().isPresent())
                .toList();
        var found = negotiations.isEmpty() ? Map.<Owed, DutyFacts.Found>of() : facts.of(negotiations, on);
        return candidates.stream()
                .flatMap(line -> found.containsKey(line)
                        ? Stream.of(negotiated(line, on, Objects.requireNonNull(found.get(line)), rules))
                        : recorded(line, on, recorded, rules))
                .filter(line -> wanted.isWanted(window, line));
    }

    private Line negotiated(Owed owed, LocalDate on, DutyFacts.Found found, OurRules rules) {
        return new Line(
                owed,
                status(owed, found.finding(), on),
                found.planned(),
                false,
                found.finding(),
                Explanation.of(owed, on, null, rules),
                null,
                false,
                false);
    }

    /** A duty after adoption is none before the report is adopted. */
    private Stream<Line> recorded(Owed owed, LocalDate on, Map<Key, DutyRecord> records, OurRules rules) {
        var key = Key.of(owed);
        var adoption = records.get(key.adoption());
        if (owed.duty().period() == Duty.Period.AFTER_ADOPTION && adoption == null) {
            return Stream.empty();
        }
        var record = records.get(key);
        var finding = Finding.byRecord(owed, record != null);
        var explanation = Explanation.of(owed, on, adoption == null ? null : adoption.datedOn(), rules);
        var agreed = explanation.agreedDay();
        return Stream.of(new Line(
                owed,
                status(owed, finding, on),
                false,
                record != null && isLate(owed, record),
                finding,
                explanation,
                record,
                agreed != null && record == null && on.isAfter(agreed),
                record != null && owed.window() == null && isFromFormerTerm(owed, record, on)));
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

    private Status status(Owed owed, Finding finding, LocalDate on) {
        return Status.of(owed, finding.held(), finding.complete(), on, ours.thresholds());
    }
}
