package fi.neuvottelu.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which windows the register is asked about, and as of which day.
 *
 * @param on local day
 * @param year a calendar year instead of the one of that day, and no council term unless it is asked for too
 * @param term year in which a council term begins, instead of the term of that day
 */
public record Asked(
        LocalDate on, @Nullable Integer year, @Nullable Integer term) {
    /** 612/2021 and 615/2021 came into force: 616/2021 s. 1(3). */
    private static final LocalDate IN_FORCE = LocalDate.of(2023, 1, 1);

    /** All that is owed on a day. */
    public static Asked on(LocalDate day) {
        return new Asked(day, null, null);
    }

    /** What is owed in the window of an Act that begins on a local day. */
    public static Asked in(Act act, LocalDate on, LocalDate windowStart) {
        return switch (act) {
            case HEALTH_PROMOTION -> new Asked(on, windowStart.getYear(), null);
            case COOPERATION -> new Asked(on, null, windowStart.getYear());
        };
    }

    /** The year and the terms before those of that day; municipalities' and counties' did not always begin together. */
    public List<Asked> before() {
        var terms = Stream.of(CouncilTerms.Body.values())
                .flatMap(body -> CouncilTerms.of(body, on).stream()
                        .flatMap(now -> CouncilTerms.of(body, now.start().minusDays(1)).stream()))
                .map(window -> window.start().getYear())
                .distinct()
                .map(begun -> new Asked(on, null, begun));
        return Stream.concat(Stream.of(new Asked(on, on.getYear() - 1, null)), terms)
                .toList();
    }

    Optional<Window> calendarYear() {
        if (year != null) {
            return Act.HEALTH_PROMOTION.windowOf(LocalDate.of(year, 1, 1));
        }
        return term == null ? Act.HEALTH_PROMOTION.windowOf(on) : Optional.empty();
    }

    /** Of the cooperation negotiation. */
    Optional<Window> negotiationTerm() {
        return anyTerm(CouncilTerms.Body.COUNTY);
    }

    /** Of reports and plans, from the entry into force of 612/2021 on. */
    Optional<Window> reportingTerm(CouncilTerms.Body body) {
        return anyTerm(body).filter(window -> !window.isOver(IN_FORCE) && (term != null || inForce()));
    }

    boolean standing() {
        return year == null && term == null && inForce();
    }

    private boolean inForce() {
        return !on.isBefore(IN_FORCE);
    }

    private Optional<Window> anyTerm(CouncilTerms.Body body) {
        if (term != null) {
            return CouncilTerms.begunIn(body, term);
        }
        return year == null ? CouncilTerms.of(body, on) : Optional.empty();
    }
}
