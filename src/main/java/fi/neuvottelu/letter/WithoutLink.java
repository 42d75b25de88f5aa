package fi.neuvottelu.letter;

import fi.neuvottelu.link.Links;
import fi.neuvottelu.words.Texts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter where nobody gets a link of hers: on paper, and at a mailbox that is not the party's any more. In the place of each link
 * stands what to do instead, and what is said of the link goes.
 */
public final class WithoutLink {
    private static final Pattern PLACE = Pattern.compile("(?m)^\\S.*:\n\\S+" + Pattern.quote(Links.PAGE)
            + "/[a-z]+(?:-\\d{1,18})?\\?lang=([a-z]{2})$(\n\n(?:.+\n?)*)?");
    private static final Pattern OF_THE_LINK = Pattern.compile("(?m)^.*(?:[Ll]inkk?[ieä]|[Ll]änk).*\n?");

    private static final Pattern GAP = Pattern.compile("\\n{3,}");

    private WithoutLink() {}

    /** And wherever none was made. */
    public static String onPaper(String text) {
        return instead(text, "letter.noLink.paper");
    }

    static String atAFormerMailbox(String text) {
        return instead(text, "letter.noLink.former");
    }

    private static String instead(String text, String key) {
        var without = PLACE.matcher(text).replaceAll(place -> {
            var said = place.group(2) == null
                    ? ""
                    : OF_THE_LINK.matcher(place.group(2)).replaceAll("");
            return Matcher.quoteReplacement(Texts.say(key, Locale.forLanguageTag(place.group(1))) + said);
        });
        return GAP.matcher(without).replaceAll("\n\n");
    }
}
