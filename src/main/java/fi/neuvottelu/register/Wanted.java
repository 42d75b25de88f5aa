package fi.neuvottelu.register;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the register somebody wants to see.
 *
 * @param county code of the host in whose area they are owed, null for all
 * @param municipality code of the municipality that they concern, null for all
 * @param codes empty for all
 * @param statuses empty for all
 * @param unfinished whether those of the year and the terms before are wanted too that have not been met
 */
public record Wanted(
        Asked asked,
        @Nullable String county,
        @Nullable String municipality,
        Set<Duty> codes,
        Set<Status> statuses,
        boolean unfinished) {
    /** All that is owed in one host's area on a day. */
    public static Wanted of(Host host, LocalDate on) {
        return new Wanted(Asked.on(on), host.code(), null, Set.of(), Set.of(), false);
    }

    /** All that is owed on a day, whoever owes it. */
    public static Wanted on(LocalDate day) {
        return new Wanted(Asked.on(day), null, null, Set.of(), Set.of(), false);
    }

    /** All that is owed on a day, and what was missed in the year and the terms before. */
    static Wanted unfinished(LocalDate on) {
        return new Wanted(Asked.on(on), null, null, Set.of(), Set.of(), true);
    }

    /** The windows asked about, the present ones first. */
    List<Asked> windows() {
        return unfinished
                ? Stream.concat(Stream.of(asked), asked.before().stream()).toList()
                : List.of(asked);
    }

    /** Of a former window only what has not been met. */
    boolean isWanted(Asked window, Line line) {
        return isWanted(line)
                && (window.equals(asked)
                        || line.status() != Status.FULFILLED
                                && line.status() != Status.ENDED
                                && line.status().isJudged());
    }

    boolean isWanted(Owed owed) {
        return (codes.isEmpty() || codes.contains(owed.duty()))
                && (county == null || owed.host() != null && owed.host().code().equals(county))
                && (municipality == null || owed.concernsMunicipality(municipality));
    }

    private boolean isWanted(Line line) {
        return statuses.isEmpty() || statuses.contains(line.status());
    }
}
