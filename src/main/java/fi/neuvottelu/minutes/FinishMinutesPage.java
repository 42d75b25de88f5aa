package fi.neuvottelu.minutes;

import fi.neuvottelu.party.Parties;
import org.springframework.stereotype.Component;

/** The form "Finish minutes". */
@Component
class FinishMinutesPage extends WritingPage {
    FinishMinutesPage(MinutesBook book, MinutesWriter writer, Parties parties) {
        super(book, writer, parties);
    }

    @Override
    public String step() {
        return "finishMinutes";
    }
}
