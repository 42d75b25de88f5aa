package fi.neuvottelu.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A municipality in a county.
 *
 * @param code official code of three digits
 * @param county code of its county
 * @param endedOn its last day (local date), null while it exists
 * @param successor code of the municipality it merged into, null while it exists
 */
public record Municipality(
        String code,
        Name name,
        LanguageStatus languageStatus,
        String county,
        String subregion,
        @Nullable LocalDate endedOn,
        @Nullable String successor)
        implements Party {
    @Override
    public PartyId id() {
        return PartyId.ofMunicipality(code);
    }

    public boolean existsOn(LocalDate day) {
        return endedOn == null || !day.isAfter(endedOn);
    }

    @Override
    public PartyKind kind() {
        return PartyKind.MUNICIPALITY;
    }
}
