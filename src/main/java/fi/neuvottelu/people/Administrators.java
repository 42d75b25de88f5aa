package fi.neuvottelu.people;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import fi.neuvottelu.words.StartRefused;
import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Those who run the installation: they make people and their memberships, and read no draft, duty page or task that is not
 * theirs. The engine checks nothing for members of its own group, so one account is in it that nobody can log in with;
 * without a member the web apps lead everybody to a set-up page, which is closed here.
 */
@Component
class Administrators {
    /** Belongs to no person. */
    static final String TECHNICAL = "neuvottelu-palvelu";

    private static final Logger LOG = LoggerFactory.getLogger(Administrators.class);
    private static final int SECRET_BYTES = 48;

    private final Grants grants;
    private final StartRights startRights;
    private final IdentityService people;
    private final boolean demo;
    private final String firstUser;
    private final String firstPassword;

    Administrators(
            Grants grants,
            StartRights startRights,
            IdentityService people,
            Environment environment,
            @Value("${neuvottelu.admin.user:}") String firstUser,
            @Value("${neuvottelu.admin.password:}") String firstPassword) {
        this.grants = grants;
        this.startRights = startRights;
        this.people = people;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.firstUser = firstUser;
        this.firstPassword = firstPassword;
    }

    /** After the groups, within the same transaction. */
    void putInPlace() {
        named();
        technical();
        moveIn();
        first();
    }

    private void named() {
        grants.give(Groups.ADMINISTRATORS, Resources.APPLICATION, "admin", Permissions.ACCESS);
        // Without UPDATE: a name or an address changes by the form, a password by WebAccounts.
        grants.giveOnly(
                Groups.ADMINISTRATORS, Resources.USER, ANY, Permissions.READ, Permissions.CREATE, Permissions.DELETE);
        grants.giveOnly(
                Groups.ADMINISTRATORS, Resources.GROUP, ANY, Permissions.READ, Permissions.CREATE, Permissions.UPDATE);
        grants.giveOnly(Groups.ADMINISTRATORS, Resources.GROUP_MEMBERSHIP, ANY, Permissions.CREATE, Permissions.DELETE);
        grants.giveOnly(Groups.ADMINISTRATORS, Resources.TENANT, ANY, Permissions.READ);
        // Whoever could add herself there would be checked no more.
        grants.refuse(
                Groups.ADMINISTRATORS,
                Resources.GROUP_MEMBERSHIP,
                Groups.ENGINE_ADMINISTRATORS,
                Permissions.CREATE,
                Permissions.DELETE);
        grants.refuse(Groups.ADMINISTRATORS, Resources.USER, TECHNICAL, Permissions.DELETE);
        startRights.give(Groups.ADMINISTRATORS, Starter.ADMINISTRATORS);
    }

    /** What is left to the engine's own administrators is what {@link EngineRights} does for a person. */
    private void technical() {
        grants.takeAllBut(Groups.ENGINE_ADMINISTRATORS, Resources.USER, ANY);
        grants.giveOnly(Groups.ENGINE_ADMINISTRATORS, Resources.USER, ANY, Permissions.READ, Permissions.UPDATE);
        var account = people.createUserQuery().userId(TECHNICAL).singleResult();
        if (account == null) {
            account = people.newUser(TECHNICAL);
        }
        account.setFirstName("Neuvottelu");
        account.setLastName("(palvelu / tjänst)");
        // Told to nobody, kept nowhere, and another one at each start.
        account.setPassword(secret());
        people.saveUser(account);
        join(TECHNICAL, Groups.ENGINE_ADMINISTRATORS);
    }

    /** Earlier versions had people among the engine's own administrators. */
    private void moveIn() {
        var moved = people.createUserQuery().memberOfGroup(Groups.ENGINE_ADMINISTRATORS).list().stream()
                .map(User::getId)
                .filter(id -> !id.equals(TECHNICAL))
                .toList();
        moved.forEach(id -> {
            join(id, Groups.ADMINISTRATORS);
            people.deleteMembership(id, Groups.ENGINE_ADMINISTRATORS);
        });
        if (!moved.isEmpty()) {
            LOG.info(
                    "{} administrators moved from {} to {}",
                    moved.size(),
                    Groups.ENGINE_ADMINISTRATORS,
                    Groups.ADMINISTRATORS);
        }
    }

    private void first() {
        if (!firstUser.isBlank() && people.createUserQuery().userId(firstUser).count() == 0) {
            if (firstPassword.isEmpty()) {
                throw new StartRefused("the first administrator has no password; set NEUVOTTELU_ADMIN_PASSWORD.");
            }
            var user = people.newUser(firstUser);
            user.setFirstName("Ylläpito");
            user.setLastName("Administration");
            user.setPassword(firstPassword);
            people.saveUser(user);
            join(firstUser, Groups.ADMINISTRATORS);
        }
        var nobody =
                people.createUserQuery().memberOfGroup(Groups.ADMINISTRATORS).count() == 0;
        if (nobody && !demo) {
            throw new StartRefused("Nobody is a member of " + Groups.ADMINISTRATORS
                    + ": set NEUVOTTELU_ADMIN_USER and NEUVOTTELU_ADMIN_PASSWORD for the first start.");
        }
    }

    private void join(String user, String group) {
        if (people.createUserQuery().userId(user).memberOfGroup(group).count() == 0) {
            people.createMembership(user, group);
        }
    }

    /** Random, and such as every policy of passwords accepts. */
    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "Aa1!" + Base64.getEncoder().encodeToString(bytes);
    }
}
