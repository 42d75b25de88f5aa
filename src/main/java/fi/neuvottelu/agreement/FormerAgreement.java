package fi.neuvottelu.agreement;

import fi.neuvottelu.party.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agreement said until it was changed, with who had recorded it. */
record FormerAgreement(
        String title,
        List<PartyId> parties,
        LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate endedOn,
        @Nullable String link,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt) {
    static FormerAgreement of(Agreement one) {
        return new FormerAgreement(
                one.title(),
                one.parties(),
                one.beginsOn(),
                one.endsOn(),
                one.endedOn(),
                one.link(),
                one.note(),
                one.recordedBy(),
                one.recordedAt());
    }
}
