package fi.neuvottelu.invitation;

import fi.neuvottelu.party.DualRole;
import fi.neuvottelu.words.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A representative whom a party named, with role and, if it named one, deputy; with a mark if also in the county council, and one
 * if this person alone comes by remote connection.
 */
public record Nomination(
        String personName,
        String personRole,
        @Nullable String deputyName,
        @Nullable String email,
        boolean dualRole,
        boolean remote) {
    AnswerDraft.Representative draft() {
        return new AnswerDraft.Representative(personName, personRole, deputyName, email, dualRole, remote);
    }

    /** On one line, in the words of a language. */
    String told(Locale language) {
        return FormerAnswer.joined(
                personName,
                personRole,
                dualRole ? Texts.say("dualRole." + DualRole.MUNICIPALITY, language) : null,
                remote ? Texts.say("presence.REMOTE", language) : null,
                deputyName == null ? null : Texts.say("past.answer.deputy", language, deputyName),
                email);
    }
}
