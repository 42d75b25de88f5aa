package fi.neuvottelu.beginning;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the first day of a host was and became, without who changed it. */
@Component
public class ChangedFirstDays {
    private final FirstDays days;
    private final Past past;

    ChangedFirstDays(FirstDays days, Past past) {
        this.days = days;
        this.past = past;
    }

    /**
     * One change.
     *
     * @param version which change of the host's day it is
     * @param now null if the day was taken back
     */
    public record Change(
            PartyId host,
            int version,
            LocalDate was,
            @Nullable LocalDate now) {}

    /** What was changed after this moment, the newest first. */
    public List<Change> since(Instant moment) {
        var became = new HashMap<>(days.all());
        var changes = new ArrayList<Change>();
        var former = past.since(PastKind.FIRST_DAY, moment, FirstDay.class);
        for (var at = former.size() - 1; at >= 0; at--) {
            var one = former.get(at);
            var host = PartyId.of(one.subject());
            var was = one.content().firstDay();
            changes.add(new Change(host, one.version(), was, became.put(host, was)));
        }
        return changes;
    }
}
