package fi.neuvottelu.forms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who handed in last what a step asks for, as its rows tell.
 *
 * @param party whose word it is: its own people learn of it
 * @param recordedBy user id, or that of the party where it came by a link
 * @param channel by which it came, null where it was handed in at the form
 * @param saidBy who said so, where that was written down with it
 */
public record LastWord(
        String party,
        String recordedBy,
        @Nullable String channel,
        @Nullable String saidBy,
        Instant at) {}
