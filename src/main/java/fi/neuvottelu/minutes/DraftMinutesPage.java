package fi.neuvottelu.minutes;

import fi.neuvottelu.party.Parties;
import org.springframework.stereotype.Component;

/** The form "Draft minutes". */
@Component
class DraftMinutesPage extends WritingPage {
    DraftMinutesPage(MinutesBook book, MinutesWriter writer, Parties parties) {
        super(book, writer, parties);
    }

    @Override
    public String step() {
        return "draftMinutes";
    }
}
