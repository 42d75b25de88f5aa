package fi.neuvottelu.duty;

import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the register somebody wants to see.
 *
 * @param county code of the host in whose area they are owed, null for all
 * @param municipality code of the municipality that they concern, null for all
 * @param codes empty for all
 * @param statuses empty for all
 */
record Wanted(
        Asked asked, @Nullable String county, @Nullable String municipality, Set<Duty> codes, Set<Status> statuses) {
    static Wanted all(Asked asked) {
        return new Wanted(asked, null, null, Set.of(), Set.of());
    }

    boolean isWanted(Owed owed) {
        return (codes.isEmpty() || codes.contains(owed.duty()))
                && (county == null || owed.host() != null && owed.host().code().equals(county))
                && (municipality == null || owed.concernsMunicipality(municipality));
    }

    boolean isWanted(Line line) {
        return statuses.isEmpty() || statuses.contains(line.status());
    }
}
