package fi.neuvottelu.minutes;

import org.springframework.stereotype.Component;

/** The form "Change comments". */
@Component
class ChangeCommentsPage extends ReviewPage {
    ChangeCommentsPage(MinutesBook book, MinutesWriter writer, ReviewPeriod period) {
        super(book, writer, period);
    }

    @Override
    public String step() {
        return "changeComments";
    }
}
