package fi.neuvottelu.desk;

import fi.neuvottelu.invitation.AnswerDraft;
import fi.neuvottelu.party.PartyId;
import org.jspecify.annotations.Nullable;

/** What one of several parties has answered, as it was typed. */
record PartyAnswer(@Nullable String party, @Nullable AnswerDraft answer) {
    /** A row in which nothing was chosen is no answer. */
    boolean given() {
        return answer != null && answer.answer() != null && !answer.answer().isBlank();
    }

    PartyId id() {
        return PartyId.of(Needed.chosen(party, "desk.partyMissing"));
    }

    AnswerDraft draft() {
        return Needed.chosen(answer, "answer.missing");
    }
}
