package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose trouble it is, by code and status (RFC 5321 4.2.2, RFC 3463), as servers say it. */
class StageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the recipient
            RECIPIENT | 550 | 550 5.1.1 <a@b.example>: Recipient address rejected: User unknown | NoSuchRecipient
            RECIPIENT | 550 | 550 5.1.1 unknown [192.5.7.20] | NoSuchRecipient
            RECIPIENT | 550 | 550 5.1.1 unknown [10.5.2.2] | NoSuchRecipient
            RECIPIENT | 550 | 550 5.1.1 unknown [10.5.2.3] | NoSuchRecipient
            RECIPIENT | 550 | Invalid Addresses; 550 5.1.1 no such user | NoSuchRecipient
            RECIPIENT | 550 | 550 5.1.1 <relay@helo.example> unknown | NoSuchRecipient
            RECIPIENT | 550 | 550 5.1.2 no such domain | NoSuchRecipient
            RECIPIENT | 553 | 553 5.1.3 no address | NoSuchRecipient
            RECIPIENT | 501 | 501 5.1.3 syntax | NoSuchRecipient
            RECIPIENT | 550 | 550 5.1.4 two of that name | NoSuchRecipient
            RECIPIENT | 550 | 550 5.1.6 has moved | NoSuchRecipient
            RECIPIENT | 550 | 550 5.1.10 RESOLVER.ADR.RecipientNotFound | NoSuchRecipient
            RECIPIENT | 556 | 556 5.1.10 null MX | NoSuchRecipient
            RECIPIENT | 550 | 550 5.1.0 address rejected | NoSuchRecipient
            RECIPIENT | 550 | 550 5.2.1 mailbox disabled | NoSuchRecipient
            RECIPIENT | 550 | 550 5.2.4 no such list | NoSuchRecipient
            RECIPIENT | 550 | 550 5.4.1 Recipient address rejected: Access denied | NoSuchRecipient
            RECIPIENT | 550 | 550 No Such User Here | NoSuchRecipient
            RECIPIENT | 550 | 550 5.5.0 Requested action not taken: mailbox unavailable | NoSuchRecipient
            RECIPIENT | 551 | 551 not local | NoSuchRecipient
            RECIPIENT | 553 | 553 not a mailbox | NoSuchRecipient
            RECIPIENT | 550 | '550-Verification failed
            550 No Such User Here' | NoSuchRecipient
            RECIPIENT | 450 | 450 mailbox busy | PutOff
            RECIPIENT | 450 | 450 4.1.2 domain not found | PutOff
            RECIPIENT | 452 | 452 4.2.2 mailbox full | PutOff
            RECIPIENT | 552 | 552 5.2.2 mailbox full | PutOff
            RECIPIENT | 552 | 552 mailbox full | PutOff
            # the letter
            RECIPIENT | 451 | 451 4.7.1 Greylisting in action | NotNow
            RECIPIENT | 451 | 451 try later | NotNow
            RECIPIENT | 451 | 451 4.4.3 temporary lookup failure | NotNow
            RECIPIENT | 550 | 550 5.7.1 not from you | LetterRefused
            RECIPIENT | 550 | 550 5.7.1 not authorized to write to this group | LetterRefused
            RECIPIENT | 552 | 552 5.2.3 too long for this mailbox | LetterRefused
            RECIPIENT | 552 | 552 5.3.4 too big | LetterRefused
            RECIPIENT | 550 | 550 5.6.1 media not supported | LetterRefused
            RECIPIENT | 554 | 554 no | LetterRefused
            RECIPIENT | 554 | 554 5.7.1 spam [10.1.1.1] | LetterRefused
            # we as the sender
            RECIPIENT | 550 | 550 5.1.8 <a@b.example>: Sender address rejected: Domain not found | SENDER
            RECIPIENT | 553 | 553 5.1.7 bad sender | SENDER
            RECIPIENT | 550 | 550 5.1.0 <a@b.example>: Sender address rejected: User unknown | SENDER
            RECIPIENT | 450 | 450 4.1.8 <a@b.example>: Sender address rejected: Domain not found | SENDER
            RECIPIENT | 550 | 550 Sender verify failed | SENDER
            RECIPIENT | 553 | 553 5.7.1 <a@b.example>: Sender address rejected: not owned by user | SENDER
            # our machine, our name, where we send to
            RECIPIENT | 504 | 504 5.5.2 <neuvottelu>: Helo command rejected: need fully-qualified hostname | RELAY
            RECIPIENT | 503 | 503 5.5.1 bad sequence | RELAY
            RECIPIENT | 504 | 504 5.5.0 not so | RELAY
            RECIPIENT | 550 | 550 5.5.1 no such command here | RELAY
            RECIPIENT | 503 | 503 AUTH first | RELAY
            RECIPIENT | 501 | 501 syntax error | RELAY
            RECIPIENT | 500 | 500 what | RELAY
            RECIPIENT | 555 | 555 5.5.4 parameters | RELAY
            RECIPIENT | 550 | 550 relay not permitted | RELAY
            RECIPIENT | 554 | 554 5.7.1 <a@b.example>: Relay access denied | RELAY
            RECIPIENT | 550 | 550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain | RELAY
            RECIPIENT | 550 | 550 5.7.64 TenantAttribution; Relay Access Denied | RELAY
            RECIPIENT | 554 | 554 5.7.1 Client host rejected: Access denied | RELAY
            RECIPIENT | 450 | 450 4.7.1 Client host rejected: cannot find your hostname | RELAY
            RECIPIENT | 550 | 550 5.7.1 authentication required | RELAY
            RECIPIENT | 530 | 530 5.7.1 log in first | LOGIN
            RECIPIENT | 530 | 530 5.7.0 Must issue a STARTTLS command first | TLS
            # the server
            RECIPIENT | 421 | 421 4.3.2 going down | CONNECTION
            RECIPIENT | 452 | 452 4.3.1 insufficient storage | SERVER
            RECIPIENT | 451 | 451 4.3.0 out of order | SERVER
            RECIPIENT | 550 | 550 5.3.2 no letters at present | SERVER
            RECIPIENT | 0 | the line broke | BrokenOff
            # after the recipient was taken it is no longer the recipient's, but for a full mailbox
            DOT | 552 | 552 5.2.2 mailbox full | PutOff
            DOT | 452 | 452 4.2.2 mailbox full | PutOff
            DOT | 450 | 450 4.2.1 mailbox not available | PutOff
            DOT | 552 | 552 Message size exceeds fixed limit | LetterRefused
            DOT | 552 | '552-5.7.0 blocked
            552 5.7.0 blocked [1.5.2.2]' | LetterRefused
            DOT | 552 | 552 5.3.4 too big | LetterRefused
            DOT | 550 | 550 5.1.1 no such user | LetterRefused
            DOT | 554 | 554 5.6.0 no | LetterRefused
            TEXT | 554 | 554 no letters | LetterRefused
            # put off after the text: perhaps greylisting; the next letter shows whether it is the server
            DOT | 451 | 451 4.7.1 greylisted, come back in five minutes | HeardNotTaken
            DOT | 451 | 451 4.7.1 Service unavailable - try again later | HeardNotTaken
            DOT | 451 | 451 try later | HeardNotTaken
            DOT | 450 | 450 4.7.0 later | HeardNotTaken
            DOT | 451 | 451 4.4.3 temporary lookup failure | HeardNotTaken
            # what it says of itself
            DOT | 451 | 451 4.3.0 out of order | SERVER
            DOT | 452 | 452 4.3.1 insufficient storage | SERVER
            DOT | 452 | 452 out of storage | SERVER
            TEXT | 451 | 451 4.3.0 out of order | SERVER
            TEXT | 451 | 451 4.7.1 try later | SERVER
            DOT | 421 | 421 going down | CONNECTION
            TEXT | 0 | the line broke | BrokenOff
            DOT | 0 | read timed out | PerhapsTaken
            # before any recipient
            SENDER | 550 | 550 5.7.60 not as this sender | SENDER
            SENDER | 552 | 552 5.3.4 too big | LetterRefused
            SENDER | 552 | 552 Message size exceeds fixed limit | LetterRefused
            SENDER | 550 | 550 5.3.4 too big | LetterRefused
            SENDER | 550 | 550 5.2.3 too long | LetterRefused
            SENDER | 452 | 452 4.3.1 insufficient storage | SERVER
            SENDER | 421 | 421 too many | CONNECTION
            SENDER | 530 | 530 5.7.57 Client not authenticated | LOGIN
            CONNECTION | 554 | 554 5.1.1 no | CONNECTION
            """)
    void anAnswerIsAboutWhomItIsAbout(Stage stage, int code, String answer, String expected) {
        var outcome = stage.ended(code, answer);

        assertThat(
                        outcome instanceof Outcome.Trouble trouble
                                ? trouble.reason().name()
                                : outcome.getClass().getSimpleName())
                .isEqualTo(expected);
        assertThat(outcome.answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 5.1.1 <a@b.example>: User unknown | 550 5.1.1 <c@d.example>: User unknown | true
            550 5.1.1 No such user a@b.example - gsmtp x9-20020a05 | 550 5.1.1 No such user c@d.example - gsmtp y1-4711 | true
            550 5.1.1 User unknown | 550 5.2.1 User unknown | false
            550 5.1.1 User unknown | 551 5.1.1 User unknown | false
            550 User unknown | 550 No such mailbox | false
            """)
    void theSameWordsAreWithoutWhoseTheyAre(String one, String another, boolean same) {
        assertThat(Reply.sameWords(one).equals(Reply.sameWords(another))).isEqualTo(same);
    }
}
