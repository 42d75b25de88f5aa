package fi.neuvottelu.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has not left the house.
 *
 * @param waiting letters that leave by themselves
 * @param oldest when the first of them was written
 * @param perhaps how many of all perhaps were delivered
 * @param failed how many came back
 */
public record Queue(int waiting, @Nullable Instant oldest, int perhaps, int failed) {}
