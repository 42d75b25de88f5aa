package fi.neuvottelu.answering;

import fi.neuvottelu.party.PartyId;

/**
 * A link that is good: one matter of one party at one host.
 *
 * @param subject id of what it is about, as its matter knows it
 * @param mailboxHash of the mailbox to which it went
 */
record LetterLink(long id, Matter matter, long subject, PartyId party, PartyId host, String mailboxHash) {}
