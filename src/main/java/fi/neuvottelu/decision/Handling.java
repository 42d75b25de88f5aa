package fi.neuvottelu.decision;

import fi.neuvottelu.calendar.ExplainedDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a body at which it dealt with the result. Dates are local dates.
 *
 * @param bodyName of a committee
 * @param section of the body's minutes, without its sign: 123
 * @param preparationOnly whether the decision is only preparation or implementation, so that nothing can be sought
 * @param publishedOn when the body's minutes were published online
 * @param noticedOn when notice of the decision was given
 * @param remedyBy last day of the time limit, null where there is none or its beginning is not known yet
 * @param remedySteps as {@link ExplainedDate#kept} wrote them
 */
public record Handling(
        long decisionId,
        BodyKind body,
        @Nullable String bodyName,
        LocalDate decidedOn,
        String section,
        @Nullable String link,
        BodyResult result,
        boolean preparationOnly,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate noticedOn,
        Remedy remedy,
        @Nullable LocalDate remedyBy,
        @Nullable String remedySteps) {
    /** How the last day was counted when it was recorded, step by step. */
    public List<String> why(Locale language) {
        return remedySteps == null ? List.of() : ExplainedDate.read(remedySteps).texts(language);
    }
}
