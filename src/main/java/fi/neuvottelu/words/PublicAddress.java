package fi.neuvottelu.words;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a link leads to a page that anybody can open: http or https, a public name, nobody's user name in it. Whoever
 * opens one in the evening must not reach what stands in her own house. Nothing is looked up.
 */
final class PublicAddress {
    private static final int LONGEST_NAME = 253;

    /** No number is a public name, however it is written: 127.1, 0x7f.1, 2130706433 are all this machine. */
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])");

    /** RFC 6761, 6762, 7686, 8375 and 9476, and what houses call their own networks. */
    private static final Set<String> NOT_PUBLIC = Set.of(
            "localhost",
            "local",
            "localdomain",
            "internal",
            "intranet",
            "private",
            "lan",
            "home",
            "corp",
            "arpa",
            "onion",
            "alt",
            "test",
            "invalid");

    private PublicAddress() {}

    static boolean is(String link) {
        if (link.codePoints().anyMatch(character -> Character.getType(character) == Character.FORMAT)) {
            return false;
        }
        try {
            var address = new URI(link);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getRawUserInfo() == null
                    && address.getHost() != null
                    && address.getPort() <= 65_535
                    && isPublic(address.getHost());
        } catch (URISyntaxException notALink) {
            return false;
        }
    }

    /** A dot at its end is the name's root. */
    private static boolean isPublic(String host) {
        var name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return name.length() <= LONGEST_NAME
                && NAME.matcher(name).matches()
                && !NOT_PUBLIC.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
