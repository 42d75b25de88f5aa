package fi.neuvottelu.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The hosts that people of these groups have to do with. They become more and never fewer, so this node asks again only
 * after a while: what another node has added is seen a little later, what this one adds at once.
 */
@Component
public class HostsOfGroups {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final IdentityService identities;
    private final Map<Set<String>, Asked> asked = new ConcurrentHashMap<>();

    HostsOfGroups(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    private record Asked(Set<String> hosts, long at) {
        boolean isOld() {
            return System.nanoTime() - at > KEPT.toNanos();
        }
    }

    /** Ids of the host parties. */
    public Set<String> of(Set<String> groups) {
        var known = asked.get(groups);
        if (known == null || known.isOld()) {
            known = new Asked(ask(groups), System.nanoTime());
            asked.put(groups, known);
        }
        return known.hosts();
    }

    private Set<String> ask(Set<String> groups) {
        return groups.stream()
                .flatMap(group -> identities.createTenantQuery().groupMember(group).list().stream())
                .map(Tenant::getId)
                .collect(Collectors.toSet());
    }

    /** Within the transaction that adds one. */
    void changes() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                asked.clear();
            }
        });
    }
}
