package fi.neuvottelu.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a document stands to the Act.
 *
 * @param ground section that it rests on, as our rule or the host says it
 * @param publicFrom local date; null where it is not public, or nobody knows from when
 * @param byHost whether a coordinator has said it; otherwise it is our own rule's proposal
 * @param reason why the coordinator says otherwise than the rule
 */
public record Publicity(
        Stage stage,
        @Nullable String ground,
        @Nullable LocalDate publicFrom,
        boolean byHost,
        @Nullable String reason) {}
