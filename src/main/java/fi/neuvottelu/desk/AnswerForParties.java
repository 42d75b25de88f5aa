package fi.neuvottelu.desk;

import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Several parties have answered in the same way: each as if it were recorded alone, all of them or none. */
@Component
class AnswerForParties implements DeskAction {
    private final SessionsOfRound sessions;
    private final RecordingAnswers recording;

    AnswerForParties(SessionsOfRound sessions, RecordingAnswers recording) {
        this.sessions = sessions;
        this.recording = recording;
    }

    @Override
    public String name() {
        return "ANSWER_FOR_PARTIES";
    }

    @Override
    public boolean onBehalf() {
        return true;
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var session = sessions.of(round, Needed.chosen(draft.session(), "desk.sessionMissing"));
        var given = draft.answers() == null
                ? List.<PartyAnswer>of()
                : draft.answers().stream()
                        .filter(Objects::nonNull)
                        .filter(PartyAnswer::given)
                        .toList();
        if (given.isEmpty()) {
            throw new Refusal("desk.answersMissing");
        }
        recording.record(round, session, given, Needed.onBehalf(draft));
    }
}
