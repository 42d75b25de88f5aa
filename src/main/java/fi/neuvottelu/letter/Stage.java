package fi.neuvottelu.letter;

import fi.neuvottelu.letter.MailStop.Reason;
import fi.neuvottelu.letter.Outcome.BrokenOff;
import fi.neuvottelu.letter.Outcome.LetterRefused;
import fi.neuvottelu.letter.Outcome.NoSuchRecipient;
import fi.neuvottelu.letter.Outcome.PerhapsTaken;
import fi.neuvottelu.letter.Outcome.PutOff;
import fi.neuvottelu.letter.Outcome.Trouble;
import java.util.Set;
import java.util.regex.Pattern;

/** How far a conversation with a mail server has come (RFC 5321), and what its end there means. */
enum Stage {
    CONNECTION {
        @Override
        Outcome ended(int code, String answer) {
            return new Trouble(Reason.CONNECTION, answer);
        }
    },
    TLS {
        @Override
        Outcome ended(int code, String answer) {
            return new Trouble(Reason.TLS, answer);
        }
    },
    LOGIN {
        @Override
        Outcome ended(int code, String answer) {
            return new Trouble(Reason.LOGIN, answer);
        }
    },
    SENDER {
        @Override
        Outcome ended(int code, String answer) {
            if (TOO_BIG.matcher(answer).find()) {
                return new LetterRefused(answer);
            }
            if (code == 0 || code == GOING_DOWN) {
                return new Trouble(Reason.CONNECTION, answer);
            }
            return new Trouble(WANTS_LOGIN.contains(code) ? wants(answer) : Reason.SENDER, answer);
        }
    },
    RECIPIENT {
        @Override
        Outcome ended(int code, String answer) {
            if (code == 0) {
                return new BrokenOff(answer);
            }
            if (code == GOING_DOWN) {
                return new Trouble(Reason.CONNECTION, answer);
            }
            if (WANTS_LOGIN.contains(code)) {
                return new Trouble(wants(answer), answer);
            }
            if (code < FOR_GOOD || isFull(code, answer)) {
                return new PutOff(answer);
            }
            return POLICY.matcher(answer).find() ? new LetterRefused(answer) : new NoSuchRecipient(answer);
        }
    },
    /** From DATA to the last line. */
    TEXT {
        @Override
        Outcome ended(int code, String answer) {
            if (code == 0) {
                return new BrokenOff(answer);
            }
            if (code == GOING_DOWN) {
                return new Trouble(Reason.CONNECTION, answer);
            }
            return code < FOR_GOOD || isFull(code, answer) ? new PutOff(answer) : new LetterRefused(answer);
        }
    },
    /** After the final dot: without an answer nobody knows (RFC 5321 4.5.3.2.6). */
    DOT {
        @Override
        Outcome ended(int code, String answer) {
            return code == 0 ? new PerhapsTaken(answer) : TEXT.ended(code, answer);
        }
    };

    private static final int FOR_GOOD = 500;
    private static final int GOING_DOWN = 421;
    private static final int FULL = 552;
    private static final Set<Integer> WANTS_LOGIN = Set.of(530, 534, 535, 538);
    private static final Pattern WANTS_TLS = Pattern.compile("STARTTLS", Pattern.CASE_INSENSITIVE);
    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d+\\b");
    private static final Pattern FULL_MAILBOX = Pattern.compile("\\b5\\.2\\.2\\b");
    private static final Pattern TOO_BIG = Pattern.compile("\\b5\\.(?:2|3)\\.(?:3|4)\\b");

    /** RFC 3207 4: the same code for whoever has to encrypt first. */
    private static Reason wants(String answer) {
        return WANTS_TLS.matcher(answer).find() ? Reason.TLS : Reason.LOGIN;
    }

    /**
     * @param code of the server's answer; 0 if it gave none
     * @param answer in the server's words, or what broke
     */
    abstract Outcome ended(int code, String answer);

    private static boolean isFull(int code, String answer) {
        return FULL_MAILBOX.matcher(answer).find()
                || code == FULL && !TOO_BIG.matcher(answer).find();
    }
}
