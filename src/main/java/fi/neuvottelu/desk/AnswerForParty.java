package fi.neuvottelu.desk;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import org.springframework.stereotype.Component;

/** A party has answered by telephone, e-mail or letter; its mailbox gets a receipt. */
@Component
class AnswerForParty implements DeskAction {
    private final SessionsOfRound sessions;
    private final RecordingAnswers recording;

    AnswerForParty(SessionsOfRound sessions, RecordingAnswers recording) {
        this.sessions = sessions;
        this.recording = recording;
    }

    @Override
    public String name() {
        return "ANSWER_FOR_PARTY";
    }

    @Override
    public boolean onBehalf() {
        return true;
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        recording.record(
                round,
                sessions.of(round, Needed.chosen(draft.session(), "desk.sessionMissing")),
                PartyId.of(Needed.chosen(draft.party(), "desk.partyMissing")),
                Needed.chosen(draft.answer(), "answer.missing"),
                Needed.onBehalf(draft));
    }
}
