package fi.neuvottelu.letter;

import fi.neuvottelu.letter.MailStop.Reason;
import fi.neuvottelu.letter.Outcome.BrokenOff;
import fi.neuvottelu.letter.Outcome.HeardNotTaken;
import fi.neuvottelu.letter.Outcome.LetterRefused;
import fi.neuvottelu.letter.Outcome.NoSuchRecipient;
import fi.neuvottelu.letter.Outcome.NotNow;
import fi.neuvottelu.letter.Outcome.PerhapsTaken;
import fi.neuvottelu.letter.Outcome.PutOff;
import fi.neuvottelu.letter.Outcome.Trouble;
import java.util.Optional;
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
            var reply = Reply.of(code, answer);
            if (code == TOO_BIG || reply.is(3, 4) || reply.is(2, 3)) {
                return new LetterRefused(answer);
            }
            if (code == 0 || code == GOING_DOWN) {
                return new Trouble(Reason.CONNECTION, answer);
            }
            if (WANTS_LOGIN.contains(code)) {
                return new Trouble(wants(answer), answer);
            }
            return new Trouble(reply.subject() == SYSTEM ? Reason.SERVER : Reason.SENDER, answer);
        }
    },
    RECIPIENT {
        @Override
        Outcome ended(int code, String answer) {
            return code == 0 ? new BrokenOff(answer) : hungUp(code, answer).orElseGet(() -> refused(code, answer));
        }
    },
    /** From DATA to the last line: of the recipient only a full mailbox is told here. */
    TEXT {
        @Override
        Outcome ended(int code, String answer) {
            return code == 0 ? new BrokenOff(answer) : hungUp(code, answer).orElseGet(() -> notTaken(code, answer));
        }
    },
    /** After the final dot: without an answer nobody knows (RFC 5321 4.5.3.2.6). */
    DOT {
        @Override
        Outcome ended(int code, String answer) {
            return code == 0
                    ? new PerhapsTaken(answer)
                    : hungUp(code, answer).orElseGet(() -> notTakenAfterAll(code, answer));
        }
    };

    private static final int GOING_DOWN = 421;
    private static final int NO_ROOM = 452;
    private static final int TOO_BIG = 552;
    private static final int MAILBOX = 2;
    private static final int SYSTEM = 3;
    private static final Set<Integer> WANTS_LOGIN = Set.of(530, 534, 535, 538);
    private static final Pattern WANTS_TLS = Pattern.compile("STARTTLS", Pattern.CASE_INSENSITIVE);

    /** RFC 3207 4: the same code for whoever has to encrypt first. */
    private static Reason wants(String answer) {
        return WANTS_TLS.matcher(answer).find() ? Reason.TLS : Reason.LOGIN;
    }

    private static Optional<Outcome> hungUp(int code, String answer) {
        if (code == GOING_DOWN) {
            return Optional.of(Trouble.atALetter(Reason.CONNECTION, answer));
        }
        return WANTS_LOGIN.contains(code) ? Optional.of(Trouble.atALetter(wants(answer), answer)) : Optional.empty();
    }

    private static Outcome refused(int code, String answer) {
        var reply = Reply.of(code, answer);
        return switch (About.of(reply)) {
            case RECIPIENT -> reply.isForGood() ? new NoSuchRecipient(answer) : new PutOff(answer);
            case FULL -> new PutOff(answer);
            case ROUTE -> reply.isForGood() ? new NoSuchRecipient(answer) : new NotNow(answer);
            case LETTER -> reply.isForGood() ? new LetterRefused(answer) : new NotNow(answer);
            case SENDER -> Trouble.atALetter(Reason.SENDER, answer);
            case US -> Trouble.atALetter(Reason.RELAY, answer);
            case SERVER -> Trouble.atALetter(Reason.SERVER, answer);
        };
    }

    private static Outcome notTaken(int code, String answer) {
        var reply = Reply.of(code, answer);
        if (reply.is(MAILBOX, 2) || reply.subject() == MAILBOX && !reply.isForGood()) {
            return new PutOff(answer);
        }
        return reply.isForGood() ? new LetterRefused(answer) : Trouble.atALetter(Reason.SERVER, answer);
    }

    /** Greylisting often waits for the text; only what the server says of itself is the server's at once. */
    private static Outcome notTakenAfterAll(int code, String answer) {
        var reply = Reply.of(code, answer);
        var ofItself = reply.subject() == SYSTEM || code == NO_ROOM && !reply.hasStatus();
        return reply.isForGood() || reply.subject() == MAILBOX || ofItself
                ? notTaken(code, answer)
                : new HeardNotTaken(answer);
    }

    /**
     * @param code of the server's answer; 0 if it gave none
     * @param answer in the server's words, or what broke
     */
    abstract Outcome ended(int code, String answer);
}
