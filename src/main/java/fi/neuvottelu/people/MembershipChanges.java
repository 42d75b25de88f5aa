package fi.neuvottelu.people;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How often the groups or hosts of an account have changed: one row for each time, written in the transaction that does it,
 * whichever page or program was used. Counting them costs less than asking for the groups, and on every node it is right.
 */
@Component
public class MembershipChanges {
    private static final Set<String> DELETIONS = Set.of("deleteUser", "deleteGroup", "deleteTenant");

    private final JdbcClient rows;
    private final TransactionOperations together;
    private final Acting acting;

    MembershipChanges(@Lazy JdbcClient rows, @Lazy TransactionOperations together, @Lazy Acting acting) {
        this.rows = rows;
        this.together = together;
        this.acting = acting;
    }

    /** @param person by user id */
    public int of(String person) {
        return rows.sql("select count(*) from membership_change where person = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** The same accounts; each change of who belongs where is counted. */
    public IdentityService counting(IdentityService accounts) {
        return (IdentityService) Proxy.newProxyInstance(
                IdentityService.class.getClassLoader(),
                new Class<?>[] {IdentityService.class},
                (proxy, method, arguments) -> answer(accounts, method, arguments));
    }

    private @Nullable Object answer(IdentityService accounts, Method method, Object[] arguments) {
        return isChange(method)
                ? together.execute(status -> counted(accounts, method, arguments))
                : call(accounts, method, arguments);
    }

    private static boolean isChange(Method method) {
        return method.getName().endsWith("Membership") || DELETIONS.contains(method.getName());
    }

    /** Who belongs to a group is asked before and after: who joins it meanwhile has changed, too. */
    private @Nullable Object counted(IdentityService accounts, Method method, Object[] arguments) {
        var before = concerned(accounts, method, arguments);
        var answer = call(accounts, method, arguments);
        Stream.concat(before.stream(), concerned(accounts, method, arguments).stream())
                .distinct()
                .forEach(person -> rows.sql("insert into membership_change (person) values (?)")
                        .param(person)
                        .update());
        return answer;
    }

    private List<String> concerned(IdentityService accounts, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "createMembership", "deleteMembership", "deleteUser" -> List.of((String) arguments[0]);
            case "createTenantUserMembership", "deleteTenantUserMembership" -> List.of((String) arguments[1]);
            case "createTenantGroupMembership", "deleteTenantGroupMembership" ->
                acting.asApplication(
                        () -> members(accounts, (String) arguments[1]).toList());
            case "deleteGroup" ->
                acting.asApplication(
                        () -> members(accounts, (String) arguments[0]).toList());
            case "deleteTenant" -> acting.asApplication(() -> membersOfHost(accounts, (String) arguments[0]));
            default -> throw new IllegalStateException("whom does it concern: " + method.getName());
        };
    }

    private static Stream<String> members(IdentityService accounts, String group) {
        return accounts.createUserQuery().memberOfGroup(group).list().stream().map(User::getId);
    }

    private static List<String> membersOfHost(IdentityService accounts, String host) {
        return Stream.concat(
                        accounts.createUserQuery().memberOfTenant(host).list().stream()
                                .map(User::getId),
                        accounts.createGroupQuery().memberOfTenant(host).list().stream()
                                .map(Group::getId)
                                .flatMap(group -> members(accounts, group)))
                .distinct()
                .toList();
    }

    private static @Nullable Object call(IdentityService accounts, Method method, Object[] arguments) {
        try {
            return method.invoke(accounts, arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(refused);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
