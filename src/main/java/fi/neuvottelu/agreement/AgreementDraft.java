package fi.neuvottelu.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into "Record an agreement".
 *
 * @param action {@code RECORD}, {@code CHANGE} or {@code END}
 * @param agreement id of the one that is changed or ended
 * @param seen its version as the coordinator saw it
 * @param parties ids of the parties beside the host
 * @param endedOn last day of one that is ended
 */
record AgreementDraft(
        @Nullable String action,
        @Nullable Long agreement,
        @Nullable Long seen,
        @Nullable String title,
        @Nullable List<String> parties,
        @Nullable String beginsOn,
        @Nullable String endsOn,
        @Nullable String link,
        @Nullable String note,
        @Nullable String endedOn) {}
