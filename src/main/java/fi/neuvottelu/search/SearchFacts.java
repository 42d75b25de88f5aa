package fi.neuvottelu.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page.
 *
 * @param remark key of why nothing was looked for; null if it was, or nothing was typed
 * @param looked whether something was looked for
 * @param before address of the page before; null on the first
 * @param after address of the page that follows; null on the last
 * @param unfiltered the same without a filter; null if there is none
 */
record SearchFacts(
        String typed,
        int longest,
        @Nullable String remark,
        boolean looked,
        long total,
        List<Line> lines,
        List<Choice> years,
        List<Choice> hosts,
        List<Choice> kinds,
        @Nullable String before,
        @Nullable String after,
        @Nullable String unfiltered) {

    /**
     * Something that was found.
     *
     * @param what key of what it is
     * @param whose party that answers for it, if it is one party's
     * @param link null if no page shows it
     */
    record Line(
            Passage title,
            String what,
            String when,
            String host,
            @Nullable String whose,
            Passage text,
            @Nullable String link) {}

    /** One of a filter's values. */
    record Choice(String value, String name, boolean chosen) {}
}
