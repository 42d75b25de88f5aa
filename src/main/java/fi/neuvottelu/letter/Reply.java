package fi.neuvottelu.letter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server's answer.
 *
 * @param code RFC 5321; 0 if it gave none
 * @param subject of its status (RFC 3463), which stands right behind the code; -1 if there is none
 * @param words without addresses, which may look like anything
 */
record Reply(int code, int subject, int detail, String words) {
    private static final int FOR_GOOD = 500;
    private static final int NONE = -1;
    private static final Pattern ADDRESS = Pattern.compile("<[^>]*>|\\S+@\\S+");

    private static final Pattern NUMBERED =
            Pattern.compile("(?<!\\S)(?!\\d{3}[ -]|\\d\\.\\d{1,3}\\.\\d{1,3}\\s)\\S*\\d\\S*");

    /** @param answer as we keep it: what the mail library adds stands before "; " */
    static Reply of(int code, String answer) {
        var words = ADDRESS.matcher(answer).replaceAll("");
        var status = status(code, answer);
        return status.find()
                ? new Reply(code, Integer.parseInt(status.group(1)), Integer.parseInt(status.group(2)), words)
                : new Reply(code, NONE, NONE, words);
    }

    private static Matcher status(int code, String answer) {
        return Pattern.compile("(?:^|; |\\R)" + code + "[ -]\\d\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])")
                .matcher(answer);
    }

    /** What it says to other recipients, too: without address, and without what has a number of its own but for code and status. */
    static String sameWords(String answer) {
        return NUMBERED.matcher(ADDRESS.matcher(answer).replaceAll("")).replaceAll("");
    }

    boolean hasStatus() {
        return subject != NONE;
    }

    boolean isForGood() {
        return code >= FOR_GOOD;
    }

    boolean is(int thisSubject, int thisDetail) {
        return subject == thisSubject && detail == thisDetail;
    }

    boolean says(Pattern pattern) {
        return pattern.matcher(words).find();
    }
}
