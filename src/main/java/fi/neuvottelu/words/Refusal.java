package fi.neuvottelu.words;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;

/**
 * "This cannot be": the one exception that a person sees, in her language. It rolls back whatever was begun, and the
 * form stays as it was typed. Everything else that goes wrong is a fault of ours and is logged as one.
 */
public class Refusal extends BadUserRequestException {
    /** In the range that the engine leaves to applications; the forms know a refusal by it. */
    public static final int CODE = 20409;

    private static final Set<String> CONFLICTS = Set.of("draft.changed", "draft.overtaken", "draft.overtakenForGood");

    private final String key;
    private final transient List<Object> arguments;

    /** @param key of the text in {@code messages/refusals_*.properties} */
    public Refusal(String key, Object... arguments) {
        super(Texts.say("refusal." + key, LocaleContextHolder.getLocale(), arguments));
        this.key = key;
        this.arguments = List.of(arguments);
        setCode(CODE);
    }

    /** What a program is answered with. */
    public int status() {
        return (CONFLICTS.contains(key) ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST).value();
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
