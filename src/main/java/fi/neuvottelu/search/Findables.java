package fi.neuvottelu.search;

import java.util.List;
import java.util.Optional;

/** The rows of one kind, answered by the capability that has them. */
public interface Findables {
    FoundKind kind();

    /** As it stands now; empty where there is nothing to be found. */
    Optional<Findable> of(long row);

    /**
     * Ids that follow one, in their order: of those that were there before their words. Ids below zero count by their amount.
     *
     * @param row 0 for the first
     */
    List<Long> after(long row, int atMost);
}
