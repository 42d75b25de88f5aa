package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.Subjects;
import org.springframework.stereotype.Component;

/** The form "Change answer". */
@Component
class ChangeAnswerPage extends AnswerPage {
    ChangeAnswerPage(Invitations invitations, Sessions sessions, Subjects subjects, Parties parties) {
        super(invitations, sessions, subjects, parties);
    }

    @Override
    public String step() {
        return "changeAnswer";
    }
}
