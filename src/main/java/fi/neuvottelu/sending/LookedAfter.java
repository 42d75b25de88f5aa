package fi.neuvottelu.sending;

/** An administrator has looked after the sending of letters. Published in the transaction that records it. */
record LookedAfter() {}
