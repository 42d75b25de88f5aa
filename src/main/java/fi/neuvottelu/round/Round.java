package fi.neuvottelu.round;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.TextPair;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One negotiation round of one host.
 *
 * @param windowStart first local day of the year or council term; the session date decides for which a session counts
 * @param windowEnd its last local day
 * @param ordinal 1 for the window's first round, 2 for one that was opened beside it with a reason
 * @param silenceApproves whether the plan lets a silent approver count as approving; never by default
 * @param forum whose meetings are the sessions of a continuous round; null if the sessions stand by themselves
 * @param questions of the standard form, one a line; null if the round has none
 * @param organiser who arranges the sessions in practice, if not the host; the duty stays the host's
 */
public record Round(
        long id,
        PartyId host,
        Act act,
        LocalDate windowStart,
        LocalDate windowEnd,
        int ordinal,
        RoundState state,
        @Nullable String reason,
        boolean silenceApproves,
        @Nullable PartyId organiser,
        @Nullable String contactName,
        TextPair contactRole,
        @Nullable String contactEmail,
        String openedBy,
        @Nullable String instance,
        TextPair endReason,
        @Nullable String forum,
        @Nullable String questions) {
    public Window window() {
        return new Window(windowStart, windowEnd);
    }

    public List<String> questionList() {
        return questions == null || questions.isBlank() ? List.of() : List.of(questions.split("\n"));
    }
}
