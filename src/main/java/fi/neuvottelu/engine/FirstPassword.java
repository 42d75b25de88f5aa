package fi.neuvottelu.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** What the engine's policy will say of the first administrator's password, before the engine is there to say it. */
final class FirstPassword {
    static final Map<String, String> WORDS = Map.of(
            "PASSWORD_POLICY_LENGTH", "at least 10 characters",
            "PASSWORD_POLICY_LOWERCASE", "a small letter",
            "PASSWORD_POLICY_UPPERCASE", "a capital letter",
            "PASSWORD_POLICY_DIGIT", "a digit",
            "PASSWORD_POLICY_SPECIAL", "a character that is neither letter nor digit",
            "PASSWORD_POLICY_USER_DATA", "to be without the user id");

    private FirstPassword() {}

    /** Everything that it needs and has not, in words. */
    static List<String> lacks(String user, String password) {
        var account = new UserEntity(user);
        return new DefaultPasswordPolicyImpl()
                .getRules().stream()
                        .filter(rule -> !rule.execute(password, account))
                        .map(FirstPassword::words)
                        .toList();
    }

    private static String words(PasswordPolicyRule rule) {
        return WORDS.getOrDefault(rule.getPlaceholder(), rule.getPlaceholder());
    }
}
