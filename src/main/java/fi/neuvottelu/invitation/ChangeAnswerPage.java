package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import org.springframework.stereotype.Component;

/** The form "Change answer". */
@Component
class ChangeAnswerPage extends AnswerPage {
    ChangeAnswerPage(Invitations invitations, Sessions sessions, Rounds rounds, Parties parties) {
        super(invitations, sessions, rounds, parties);
    }

    @Override
    public String step() {
        return "changeAnswer";
    }
}
