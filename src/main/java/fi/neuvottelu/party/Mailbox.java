package fi.neuvottelu.party;

import fi.neuvottelu.words.Invisible;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mail address that a letter can be sent to, and nothing else beside it.
 *
 * @param address as it goes into the mail: an international domain in its ASCII form, the domain in small letters
 */
public record Mailbox(String address) {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_PASTE = 1_000;
    private static final Pattern LOCAL_PART = Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");
    private static final Pattern TOP_LEVEL = Pattern.compile("[a-z]{2,}|xn--[a-z0-9-]+");

    /** As it is typed, or pasted with a name from a mail program: {@link PastedAddress}. */
    public static Mailbox of(String typed) {
        var line = Invisible.folded(typed);
        refuse(line.codePoints().anyMatch(Mailbox::hidden), "control");
        refuse(line.length() > LONGEST_PASTE, "long");
        return plain(PastedAddress.in(line.strip()));
    }

    private static Mailbox plain(String typed) {
        refuse(typed.isEmpty(), "empty");
        refuse(typed.length() > Longest.EMAIL.characters(), "long");
        refuse(typed.indexOf('@') != typed.lastIndexOf('@'), "two");
        refuse(has(typed, "<>()"), "displayName");
        refuse(has(typed, ",;"), "two");
        refuse(has(typed, "\"\\") || typed.codePoints().anyMatch(Character::isSpaceChar), "space");
        var at = typed.indexOf('@');
        refuse(at < 1, "invalid");
        var localPart = typed.substring(0, at);
        refuse(localPart.codePoints().anyMatch(character -> character > 127), "nonAscii");
        refuse(localPart.length() > LONGEST_LOCAL_PART, "invalid");
        refuse(!LOCAL_PART.matcher(localPart).matches(), "invalid");
        var address = localPart + '@' + domain(typed.substring(at + 1));
        refuse(address.length() > Longest.EMAIL.characters(), "long");
        return new Mailbox(address);
    }

    /** An address that may be left out. */
    public static @Nullable String addressIn(@Nullable String typed) {
        return typed == null || Typed.blank(typed) ? null : of(typed).address();
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** As a person reads it: {@code kirjaamo@jämsä.fi}. */
    public String shown() {
        var at = address.indexOf('@') + 1;
        return address.substring(0, at) + IDN.toUnicode(address.substring(at));
    }

    @Override
    public String toString() {
        return address;
    }

    private static String domain(String typed) {
        try {
            var domain = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            var dot = domain.lastIndexOf('.');
            refuse(dot < 1 || !TOP_LEVEL.matcher(domain.substring(dot + 1)).matches(), "invalid");
            return domain;
        } catch (IllegalArgumentException notADomain) {
            throw new Refusal("mailbox.invalid");
        }
    }

    /** The domain's own rules would swallow a character without width, and another address would be meant than is seen. */
    private static boolean hidden(int character) {
        return Typed.controls(character) || Character.getType(character) == Character.FORMAT;
    }

    private static boolean has(String typed, String characters) {
        return typed.chars().anyMatch(character -> characters.indexOf(character) >= 0);
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new Refusal("mailbox." + why, Longest.EMAIL.characters());
        }
    }
}
