package fi.neuvottelu.register;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Sides;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who sees which duties: a supervisor and a coordinator those of their hosts, a national supervisor all, and the people of
 * an organisation those that it owes or that are owed to it.
 */
@Component
public class Sight implements Eyes {
    private final Acting acting;

    Sight(Acting acting) {
        this.acting = acting;
    }

    @Override
    public boolean see(Owed owed) {
        return acting.isNationalSupervisor()
                || owed.host() != null && answersFor(owed.host())
                || isOf(owed.holder())
                || isOf(owed.counterpart());
    }

    @Override
    public boolean judge(Owed owed) {
        return !owed.duty().isToOwnCouncil()
                || acting.isNationalSupervisor()
                || isOf(owed.holder())
                || owed.host() != null && owed.holder().id().equals(owed.host().id()) && answersFor(owed.host());
    }

    @Override
    public boolean colour(Owed owed, Sides sides) {
        if (acting.isNationalSupervisor() || sides.equals(Sides.NEITHER)) {
            return true;
        }
        var asHost = owed.host() != null && answersFor(owed.host());
        return asHost && !sides.host() || isOther(owed) && !sides.other();
    }

    /** A coordinator or supervisor of this host. */
    public boolean answersFor(Host host) {
        var id = host.id().value();
        return acting.isCoordinatorOf(id) || acting.isSupervisorOf(id);
    }

    private boolean isOther(Owed owed) {
        return owed.duty() == Duty.OB_T14 ? isOf(owed.counterpart()) : isOf(owed.holder());
    }

    private boolean isOf(@Nullable Party party) {
        return party != null && acting.isMemberOf(party.id().value());
    }
}
