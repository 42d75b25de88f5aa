package fi.neuvottelu.letter;

/** What one attempt to deliver a letter came to. Only the mail server's answer to RCPT is about the recipient. */
sealed interface Outcome {
    /** The other side's words, or ours about the trouble. */
    String answer();

    /** The other side has the letter. */
    record Taken(String answer) implements Outcome {}

    /** It does not know this recipient. */
    record NoSuchRecipient(String answer) implements Outcome {}

    /** It takes this letter later, perhaps: greylisting, a full mailbox. */
    record PutOff(String answer) implements Outcome {}

    /** The line broke while this letter was told, before its end: perhaps for its sake, perhaps not. The next one shows. */
    record BrokenOff(String answer) implements Outcome {}

    /** It takes no such letter: somebody has to look at it. */
    record LetterRefused(String answer) implements Outcome {}

    /** The line broke after the final dot, before the answer: perhaps the other side has the letter. */
    record PerhapsTaken(String answer) implements Outcome {}

    /** Nothing was said of this letter or its recipient: the server or we are in trouble, and no other letter would fare better. */
    record Trouble(MailStop.Reason reason, String answer) implements Outcome {}
}
