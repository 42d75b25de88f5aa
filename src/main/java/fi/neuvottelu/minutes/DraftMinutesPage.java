package fi.neuvottelu.minutes;

import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.Parties;
import org.springframework.stereotype.Component;

/** The form "Draft minutes". */
@Component
class DraftMinutesPage extends WritingPage {
    DraftMinutesPage(MinutesBook book, MinutesWriter writer, Parties parties, Invitations invitations) {
        super(book, writer, parties, invitations);
    }

    @Override
    public String step() {
        return "draftMinutes";
    }
}
