package fi.neuvottelu.invitation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who recorded an answer and how it came; without a channel the party answered itself. */
public record RecordedAnswer(
        long invitation,
        String recordedBy,
        @Nullable String channel,
        @Nullable LocalDate receivedOn,
        @Nullable String saidBy) {}
