package fi.neuvottelu.decision;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.record.Documents;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import org.springframework.stereotype.Component;

/** The form "Correct the recorded decision". */
@Component
class CorrectTheRecordedDecisionPage extends DecisionPage {
    CorrectTheRecordedDecisionPage(
            Decisions decisions,
            Deciding deciding,
            Documents documents,
            Sessions sessions,
            Rounds rounds,
            Parties parties) {
        super(decisions, deciding, documents, sessions, rounds, parties);
    }

    @Override
    public String step() {
        return "correctTheRecordedDecision";
    }
}
