package fi.neuvottelu.party;

import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/** The address in what mail programs and pages copy: {@code "Virtanen, Maija" <maija@x.example>;}, {@code mailto:maija@x.example}. */
final class PastedAddress {
    private static final Pattern NAMED = Pattern.compile("(?<name>[^<>]*)<(?<address>[^<>]*)>");
    private static final String LINK = "mailto:";

    private PastedAddress() {}

    /** What is no address and holds none stays as it is, to be judged. */
    static String in(String line) {
        var one = withoutSeparators(line);
        var named = NAMED.matcher(one);
        if (!named.matches()) {
            return bare(one);
        }
        var address = bare(named.group("address"));
        var name = bare(named.group("name"));
        if (name.contains("@") && !name.equalsIgnoreCase(address)) {
            throw new Refusal("mailbox.two", Longest.EMAIL.characters());
        }
        return address;
    }

    /** Mail programs end each recipient by one. */
    private static String withoutSeparators(String line) {
        var end = line.length();
        while (end > 0 && ";, ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }

    private static String bare(String text) {
        var plain = unquoted(text.strip());
        if (!plain.toLowerCase(Locale.ROOT).startsWith(LINK)) {
            return plain;
        }
        var subject = plain.indexOf('?');
        return plain.substring(LINK.length(), subject < 0 ? plain.length() : subject)
                .strip();
    }

    private static String unquoted(String text) {
        var quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }
}
