package fi.neuvottelu.desk;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.desk.Overview.Recorded;
import fi.neuvottelu.people.People;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has recorded something for a party, as she is called, and how it was received. */
@Component
class Recorders {
    private final People people;

    Recorders(People people) {
        this.people = people;
    }

    /**
     * @param by user id
     * @param channel by which the party said it; null where the party answered itself
     */
    @Nullable
    Recorded recorded(
            @Nullable String by, @Nullable String channel, @Nullable LocalDate receivedOn, @Nullable String saidBy) {
        return by == null || channel == null
                ? null
                : new Recorded(
                        people.nameOf(by), channel, receivedOn == null ? null : LocalTimes.shown(receivedOn), saidBy);
    }
}
