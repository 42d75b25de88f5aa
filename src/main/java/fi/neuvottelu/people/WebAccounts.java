package fi.neuvottelu.people;

import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The accounts as the web apps may change them. Nobody has a right of the engine to change one: here a person changes her
 * own password, an administrator anybody's, and unlocks; names and addresses change by the form alone. Whoever is taken
 * out of a group, or deleted, leaves her tasks to it.
 */
@Component
public class WebAccounts {
    private final IdentityService accounts;
    private final Acting acting;
    private final EngineRights engineRights;
    private final LeftTasks left;

    WebAccounts(@Lazy IdentityService accounts, Acting acting, EngineRights engineRights, LeftTasks left) {
        this.accounts = accounts;
        this.acting = acting;
        this.engineRights = engineRights;
        this.left = left;
    }

    /** The engine's own identity service for all that is not said here. */
    public IdentityService service() {
        return (IdentityService) Proxy.newProxyInstance(
                IdentityService.class.getClassLoader(),
                new Class<?>[] {IdentityService.class},
                (proxy, method, arguments) -> answer(method, arguments));
    }

    private @Nullable Object answer(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "checkPassword" ->
                !Administrators.TECHNICAL.equals(arguments[0]) && Boolean.TRUE.equals(asIs(method, arguments));
            case "saveGroup" -> {
                // The engine would stumble over a group without an id.
                if (Typed.blank(((Group) arguments[0]).getId())) {
                    throw new Refusal("form.unexpected");
                }
                yield asIs(method, arguments);
            }
            case "saveUser" -> save((User) arguments[0], method, arguments);
            case "unlockUser" ->
                acting.isAdministrator() ? engineRights.with(() -> asIs(method, arguments)) : asIs(method, arguments);
            case "deleteUser", "deleteMembership" -> {
                asIs(method, arguments);
                left.giveBack((String) arguments[0]);
                yield null;
            }
            default -> asIs(method, arguments);
        };
    }

    /** A new account needs the engine's right to make one; of an old one only the password changes. */
    private @Nullable Object save(User user, Method method, Object[] arguments) {
        var before = acting.asApplication(() -> Optional.ofNullable(
                accounts.createUserQuery().userId(user.getId()).singleResult()));
        if (before.isEmpty() || acting.user().isEmpty()) {
            return asIs(method, arguments);
        }
        if (!sameProfile(before.get(), user)) {
            throw new Refusal("account.byForm");
        }
        var hers = acting.isAdministrator() || acting.requireUser().equals(user.getId());
        if (!hers || user.getId().equals(Administrators.TECHNICAL)) {
            throw new Refusal("account.notYours");
        }
        return engineRights.with(() -> asIs(method, arguments));
    }

    private static boolean sameProfile(User one, User other) {
        return Objects.equals(one.getFirstName(), other.getFirstName())
                && Objects.equals(one.getLastName(), other.getLastName())
                && Objects.equals(one.getEmail(), other.getEmail());
    }

    private @Nullable Object asIs(Method method, Object[] arguments) {
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
