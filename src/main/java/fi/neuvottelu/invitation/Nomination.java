package fi.neuvottelu.invitation;

import fi.neuvottelu.party.DualRole;
import fi.neuvottelu.words.Texts;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A representative whom a party named, with role and, if it named one, deputy; with a mark if also in the county council, and one
 * if this person alone comes by remote connection.
 *
 * @param absence why she cannot come; null if she comes
 */
public record Nomination(
        String personName,
        String personRole,
        @Nullable String deputyName,
        @Nullable String email,
        boolean dualRole,
        boolean remote,
        @Nullable String absence) {
    AnswerDraft.Representative draft() {
        return new AnswerDraft.Representative(
                personName, personRole, deputyName, email, dualRole, remote, absence != null, absence);
    }

    /** Whether she comes herself. */
    public boolean comes() {
        return absence == null;
    }

    /** Who comes in this place: she, or where she cannot her deputy; of the deputy nothing but the name is known. */
    public Optional<String> whoComes() {
        return comes() ? Optional.of(personName) : Optional.ofNullable(deputyName);
    }

    /** On one line, in the words of a language. */
    String told(Locale language) {
        return FormerAnswer.joined(
                personName,
                personRole,
                dualRole ? Texts.say("dualRole." + DualRole.MUNICIPALITY, language) : null,
                remote ? Texts.say("presence.REMOTE", language) : null,
                absence == null ? null : Texts.say("presence.cannotCome", language, absence),
                deputyName == null
                        ? null
                        : Texts.say(comes() ? "past.answer.deputy" : "presence.inHerPlace", language, deputyName),
                email);
    }
}
