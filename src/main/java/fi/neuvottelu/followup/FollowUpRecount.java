package fi.neuvottelu.followup;

import fi.neuvottelu.holiday.InstanceDates;
import fi.neuvottelu.holiday.Recounted;
import fi.neuvottelu.holiday.Recounts;
import java.util.List;
import org.springframework.stereotype.Component;

/** When the owners of open measures are reminded; the due date of a measure is agreed and stays. */
@Component
class FollowUpRecount implements Recounts {
    private final FollowUps followUps;
    private final FollowUpProcess process;
    private final Origins origins;
    private final InstanceDates instances;

    FollowUpRecount(FollowUps followUps, FollowUpProcess process, Origins origins, InstanceDates instances) {
        this.followUps = followUps;
        this.process = process;
        this.origins = origins;
        this.instances = instances;
    }

    @Override
    public List<Long> open() {
        return followUps.unfinished();
    }

    @Override
    public Recounted recount(long id) {
        var followUp = followUps.byId(id);
        var moved = instances.recount(followUp.instance(), process.dates(followUp));
        return new Recounted(followUp.host(), origins.meetingOf(followUp), followUp.owner(), moved);
    }
}
