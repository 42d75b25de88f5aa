package fi.neuvottelu.letter;

/** What one attempt to deliver a letter came to. Only the mail server's answer to RCPT is about the recipient. */
sealed interface Outcome {
    /** The other side's words, or ours about the trouble. */
    String answer();

    /** The other side has the letter. */
    record Taken(String answer) implements Outcome {}

    /** It does not know this recipient. */
    record NoSuchRecipient(String answer) implements Outcome {}

    /** This recipient gets it later, perhaps: a full or busy mailbox. */
    record PutOff(String answer) implements Outcome {}

    /** It takes this letter later, perhaps, and says nothing of the recipient: greylisting. */
    record NotNow(String answer) implements Outcome {}

    /**
     * It has heard the whole letter and takes it later, perhaps: greylisting after the text, or trouble of its own. The next one
     * shows.
     */
    record HeardNotTaken(String answer) implements Outcome {}

    /** The line broke while this letter was told, before its end: perhaps for its sake, perhaps not. The next one shows. */
    record BrokenOff(String answer) implements Outcome {}

    /** It takes no such letter: somebody has to look at it. */
    record LetterRefused(String answer) implements Outcome {}

    /** The line broke after the final dot, before the answer: perhaps the other side has the letter. */
    record PerhapsTaken(String answer) implements Outcome {}

    /** The other side wants fewer of us at once, and hears those who are with it. */
    record Crowded(String answer) implements Outcome {}

    /** It was not tried: it helps nobody any more. */
    record HelpsNobody(String answer) implements Outcome {}

    /** It could not be written, or not be told, for a fault of ours: the other side does not have it. */
    record OurFault(String answer) implements Outcome {}

    /**
     * Nothing was said of this letter or its recipient: the server or we are in trouble, and no other letter would fare better.
     *
     * @param atALetter whether it was told of one all the same: perhaps the others do fare better
     */
    record Trouble(MailStop.Reason reason, String answer, boolean atALetter) implements Outcome {
        Trouble(MailStop.Reason reason, String answer) {
            this(reason, answer, false);
        }

        static Trouble atALetter(MailStop.Reason reason, String answer) {
            return new Trouble(reason, answer, true);
        }
    }
}
