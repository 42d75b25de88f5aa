package fi.neuvottelu.letter;

import fi.neuvottelu.engine.Refusal;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One e-mail address, as typed. The mail library accepts line breaks in a quoted name and {@code a@b}, so the rules are
 * our own; the constructor throws a {@link Refusal} that says what is wrong.
 */
public record Mailbox(String address) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern TYPED_DOMAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)+");
    private static final Pattern SENT_DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])");

    public Mailbox {
        refuseIf(address.isBlank(), "missing");
        refuseIf(address.chars().anyMatch(Mailbox::isInvisible), "control");
        refuseIf(address.length() > LONGEST, "long");
        refuseIf(address.matches(".*[\"<>()\\\\].*"), "name");
        refuseIf(address.matches(".*[,;].*") || address.indexOf('@') != address.lastIndexOf('@'), "several");
        refuseIf(address.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)), "space");
        var at = address.indexOf('@');
        refuseIf(at < 0, "form");
        var local = address.substring(0, at);
        refuseIf(!local.chars().allMatch(c -> c < 128), "letters");
        refuseIf(
                local.length() > LONGEST_LOCAL_PART
                        || !LOCAL_PART.matcher(local).matches(),
                "form");
        var domain = address.substring(at + 1);
        refuseIf(!TYPED_DOMAIN.matcher(domain).matches(), "domain");
        var sent = asSent(domain);
        refuseIf(!SENT_DOMAIN.matcher(sent).matches(), "domain");
        refuseIf(at + 1 + sent.length() > LONGEST, "long");
    }

    public static Mailbox of(String address) {
        return new Mailbox(address);
    }

    /** The same address in ASCII, as mail servers and calendars read it. */
    String wire() {
        return address.substring(0, address.indexOf('@') + 1) + domain();
    }

    /** The domain in ASCII and lower case. */
    String domain() {
        return asSent(address.substring(address.indexOf('@') + 1));
    }

    @Override
    public String toString() {
        return address;
    }

    private static String asSent(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            throw new Refusal("mailbox.domain");
        }
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new Refusal("mailbox." + why);
        }
    }
}
