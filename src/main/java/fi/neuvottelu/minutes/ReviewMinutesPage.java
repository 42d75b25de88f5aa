package fi.neuvottelu.minutes;

import org.springframework.stereotype.Component;

/** The form "Review minutes". */
@Component
class ReviewMinutesPage extends ReviewPage {
    ReviewMinutesPage(MinutesBook book, MinutesWriter writer, ReviewPeriod period) {
        super(book, writer, period);
    }

    @Override
    public String step() {
        return "reviewMinutes";
    }
}
