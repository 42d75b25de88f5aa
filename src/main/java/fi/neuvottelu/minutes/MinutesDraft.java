package fi.neuvottelu.minutes;

import org.jspecify.annotations.Nullable;

/**
 * What the secretary wrote beside what is known already (time, attendance, topics, measures).
 *
 * @param decision REVIEW (another review) or APPROVAL; only asked when the minutes are finished
 */
public record MinutesDraft(
        @Nullable String discussion,
        @Nullable String differingViews,
        @Nullable String furtherHandling,
        @Nullable String nextNegotiation,
        @Nullable String material,
        @Nullable String decision) {}
