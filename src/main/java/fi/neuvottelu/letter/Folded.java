package fi.neuvottelu.letter;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Lines of at most 75 octets, as RFC 5545, 3.1 asks: a longer one goes on in the next after a space. The calendar library counts
 * characters, of which one can be four octets.
 */
final class Folded {
    private static final int MOST = 75;

    private Folded() {}

    static String lines(String calendar) {
        return calendar.lines().map(Folded::line).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            var character = Character.toString(line.codePointAt(at));
            var more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += more;
        }
        return folded.toString();
    }
}
