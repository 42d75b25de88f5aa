package fi.neuvottelu.letter;

import fi.neuvottelu.party.PartyId;

/** A letter has reached its party: the mail server took it, or it was handed over. Published in the transaction that marks the row. */
public record LetterSent(long letter, LetterKind kind, PartyId host, PartyId party) {}
