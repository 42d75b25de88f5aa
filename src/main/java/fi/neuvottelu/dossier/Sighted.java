package fi.neuvottelu.dossier;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import java.util.List;
import java.util.Set;

/**
 * An organisation and who looks at it.
 *
 * @param own whether she is of it: then all hosts are hers
 * @param hosts whose negotiations with it she sees, first those in whose area it is
 * @param named those of which she sees whom it named
 */
record Sighted(Party party, boolean own, List<Host> hosts, Set<PartyId> named) {
    boolean at(PartyId host) {
        return hosts.stream().anyMatch(one -> one.id().equals(host));
    }

    PartyId id() {
        return party.id();
    }
}
