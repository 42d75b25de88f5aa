package fi.neuvottelu.letter;

import fi.neuvottelu.party.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says besides subject and text.
 *
 * @param sender name of the host on whose behalf it is sent, in the first language of the letter
 * @param answersTo where answers go; null for the sender's own address
 * @param follows Message-ID of the invitation that it follows; null if there is none
 */
record Letterhead(
        String sender,
        @Nullable Mailbox answersTo,
        @Nullable String follows) {}
