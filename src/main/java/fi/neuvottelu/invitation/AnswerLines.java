package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as a letter repeats it to its party: all that was recorded, a line each. */
public final class AnswerLines {
    private AnswerLines() {}

    public static List<String> of(
            Invitation invitation, List<Nomination> named, List<String> proposed, Language language) {
        var lines = new ArrayList<String>();
        if (invitation.answer() != null) {
            lines.add(say("answered.answer." + invitation.answer(), language));
        }
        if (invitation.answerReason() != null) {
            lines.add(say("answered.reason", language, invitation.answerReason()));
        }
        named.forEach(one -> lines.add(say("answered.named", language, person(one, language))));
        proposed.forEach(point -> lines.add(say("answered.proposed", language, point)));
        if (invitation.late()) {
            lines.add(say("answered.late", language));
        }
        return lines;
    }

    private static String person(Nomination one, Language language) {
        return Stream.of(
                        one.personName(),
                        one.personRole(),
                        one.remote() ? say("presence.REMOTE", language) : "",
                        one.absence() == null ? "" : say("presence.cannotCome", language, one.absence()),
                        one.deputyName() == null
                                ? ""
                                : say(
                                        one.comes() ? "answered.deputy" : "presence.inHerPlace",
                                        language,
                                        one.deputyName()),
                        one.email() == null ? "" : one.email())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String say(String key, Language language, Object... values) {
        return Texts.say(key, language.locale(), values);
    }
}
