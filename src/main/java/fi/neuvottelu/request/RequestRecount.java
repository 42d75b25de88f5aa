package fi.neuvottelu.request;

import fi.neuvottelu.holiday.InstanceDates;
import fi.neuvottelu.holiday.Recounted;
import fi.neuvottelu.holiday.Recounts;
import fi.neuvottelu.party.Parties;
import java.util.List;
import org.springframework.stereotype.Component;

/** When open requests for a negotiation are to be answered: an target date of ours, counted from the day of asking. */
@Component
class RequestRecount implements Recounts {
    private final Requests requests;
    private final Asking asking;
    private final Parties parties;
    private final InstanceDates instances;

    RequestRecount(Requests requests, Asking asking, Parties parties, InstanceDates instances) {
        this.requests = requests;
        this.asking = asking;
        this.parties = parties;
        this.instances = instances;
    }

    @Override
    public List<Long> open() {
        return requests.open();
    }

    @Override
    public Recounted recount(long id) {
        var request = requests.recounted(id);
        var moved = instances.recount(request.instance(), asking.datesOf(request));
        return new Recounted(
                request.host(), parties.byId(request.municipality()).name(), null, moved);
    }
}
