package fi.neuvottelu.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What people have done with accounts and groups, as the engine itself writes it down in the transaction that does it,
 * whichever page or program was used. Nobody has the right to read that log, or to delete from it.
 */
@Component
public class AccountChanges {
    private final HistoryService history;
    private final IdentityService people;
    private final Acting acting;
    private final Hosting hosting;

    AccountChanges(@Lazy HistoryService history, @Lazy IdentityService people, Acting acting, Hosting hosting) {
        this.history = history;
        this.people = people;
        this.acting = acting;
        this.hosting = hosting;
    }

    /** What became of an account. */
    public enum What {
        ADDED,
        REMOVED,
        /** Changed by somebody else: nothing else of an account can be. */
        PASSWORD
    }

    /**
     * @param id names it for good
     * @param by who did it, by user id
     * @param user whose account it is, by user id
     * @param group to which she was added, or from which she was removed, by its name; empty for {@link What#PASSWORD}
     * @param hosts that the group has to do with, or the person if there is no group
     */
    public record Change(String id, Instant at, What what, String by, String user, String group, List<String> hosts) {
        public boolean herself() {
            return by.equals(user);
        }
    }

    /** The oldest first. */
    public List<Change> since(Instant moment) {
        return acting.asApplication(() -> Stream.of(EntityTypes.GROUP_MEMBERSHIP, EntityTypes.USER)
                .flatMap(kind -> entries(kind, moment).stream())
                .flatMap(Optional::stream)
                .toList());
    }

    /** The engine writes one entry for each thing that it says of an operation. */
    private List<Optional<Change>> entries(String kind, Instant moment) {
        return history
                .createUserOperationLogQuery()
                .entityType(kind)
                .afterTimestamp(Date.from(moment))
                .orderByTimestamp()
                .asc()
                .list()
                .stream()
                .collect(groupingBy(UserOperationLogEntry::getOperationId, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(this::change)
                .toList();
    }

    private Optional<Change> change(List<UserOperationLogEntry> operation) {
        var first = operation.get(0);
        var said = operation.stream()
                .filter(entry -> entry.getNewValue() != null)
                .collect(toMap(UserOperationLogEntry::getProperty, UserOperationLogEntry::getNewValue, (a, b) -> b));
        var user = said.get("userId");
        var group = said.get("groupId");
        var what = what(first);
        if (user == null || what == null || what == What.PASSWORD && user.equals(first.getUserId())) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                first.getOperationId(),
                first.getTimestamp().toInstant(),
                what,
                first.getUserId(),
                user,
                group == null ? "" : nameOf(group),
                hosts(user, group)));
    }

    private static @Nullable What what(UserOperationLogEntry entry) {
        var ofGroup = entry.getEntityType().equals(EntityTypes.GROUP_MEMBERSHIP);
        return switch (entry.getOperationType()) {
            case UserOperationLogEntry.OPERATION_TYPE_CREATE -> ofGroup ? What.ADDED : null;
            case UserOperationLogEntry.OPERATION_TYPE_DELETE -> ofGroup ? What.REMOVED : null;
            case UserOperationLogEntry.OPERATION_TYPE_UPDATE -> ofGroup ? null : What.PASSWORD;
            default -> null;
        };
    }

    /** Administrators concern every host; of a host's own groups, each has to do with it, whatever it may see. */
    private List<String> hosts(String user, @Nullable String group) {
        if (Groups.ADMINISTRATORS.equals(group)) {
            return hosting.hosts().toList();
        }
        var tenants = people.createTenantQuery();
        var seen = group == null ? tenants.userMember(user).includingGroupsOfUser(true) : tenants.groupMember(group);
        return Stream.concat(
                        seen.list().stream().map(Tenant::getId),
                        hosting.hosts().filter(host -> group != null && group.endsWith("-" + host)))
                .distinct()
                .toList();
    }

    private String nameOf(String group) {
        return Optional.ofNullable(people.createGroupQuery().groupId(group).singleResult())
                .map(found -> Objects.requireNonNullElse(found.getName(), group))
                .orElse(group);
    }
}
