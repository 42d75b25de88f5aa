package fi.neuvottelu.letter;

import java.util.Set;
import java.util.regex.Pattern;

/** Whom a mail server means when it refuses or puts off a recipient (RFC 5321 4.2.2, RFC 3463); where it says nothing clear, a reading of ours. */
enum About {
    RECIPIENT,
    /** Its mailbox is full. */
    FULL,
    /** The network on the way to the recipient. */
    ROUTE,
    LETTER,
    /** The address that we send as. Many servers say so only here. */
    SENDER,
    /** Us: our machine, our name, how we talk, or where we may send to. */
    US,
    /** The server itself. */
    SERVER;

    private static final Pattern NAMES_SENDER = words(
            "\\bsender (?:address|domain|verify|rejected|denied|blocked)|\\breturn[- ]path\\b|\\benvelope[- ](?:from|sender)\\b");
    private static final Pattern NAMES_US =
            words("\\brelay|\\bclient host\\b|\\b(?:helo|ehlo)\\b|\\bauthentication (?:is )?required\\b");
    private static final Set<Integer> NO_RECIPIENT = Set.of(550, 551, 553, 556);
    private static final Set<Integer> SYNTAX = Set.of(500, 501, 502, 503, 504, 555);
    private static final int BUSY = 450;
    private static final int STORAGE = 552;

    static About of(Reply reply) {
        return switch (reply.subject()) {
            case 1 -> ofAddress(reply);
            case 2 -> reply.detail() == 2 ? FULL : reply.detail() == 3 ? LETTER : RECIPIENT;
            case 3 -> reply.detail() == 4 ? LETTER : SERVER;
            case 4 -> ROUTE;
            // Outlook.com: 550 5.5.0 mailbox unavailable.
            case 5 -> reply.detail() == 0 ? named(reply, byCode(reply.code())) : US;
            case 6 -> LETTER;
            case 7 -> named(reply, LETTER);
            default -> named(reply, byCode(reply.code()));
        };
    }

    private static About ofAddress(Reply reply) {
        return switch (reply.detail()) {
            case 7, 8 -> SENDER;
            case 0 -> reply.says(NAMES_SENDER) ? SENDER : RECIPIENT;
            default -> RECIPIENT;
        };
    }

    private static About named(Reply reply, About otherwise) {
        return reply.says(NAMES_US) ? US : reply.says(NAMES_SENDER) ? SENDER : otherwise;
    }

    private static About byCode(int code) {
        if (NO_RECIPIENT.contains(code) || code == BUSY) {
            return RECIPIENT;
        }
        return SYNTAX.contains(code) ? US : code == STORAGE ? FULL : LETTER;
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
