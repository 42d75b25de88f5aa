package fi.neuvottelu.use;

import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Groups;
import org.jspecify.annotations.Nullable;

/** In what role somebody has seen something; a name never changes, since rows carry it. */
enum Role {
    COORDINATOR,
    SUPERVISOR,
    /** Reads the log of use of a host. */
    LOG_READER,
    ADMINISTRATOR,
    /** Acts for a party. */
    PARTICIPANT,
    /** Has opened the calendar feed that was read. */
    FEED_HOLDER,
    /** The party whose mailbox a letter went to. */
    RECIPIENT;

    /** @param host id of the host whose it is, null where it is of several */
    static Role of(Acting acting, @Nullable String host) {
        if (host == null ? acting.groups().contains(Groups.COORDINATORS) : acting.isCoordinatorOf(host)) {
            return COORDINATOR;
        }
        if (host == null ? acting.groups().contains(Groups.SUPERVISORS) : acting.isSupervisorOf(host)) {
            return SUPERVISOR;
        }
        if (acting.isAdministrator()) {
            return ADMINISTRATOR;
        }
        return host != null && acting.isMemberOf(Groups.useLogOf(host)) ? LOG_READER : PARTICIPANT;
    }
}
