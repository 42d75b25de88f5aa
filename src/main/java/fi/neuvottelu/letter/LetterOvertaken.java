package fi.neuvottelu.letter;

import fi.neuvottelu.party.PartyId;

/** A letter that had come back need not go again: a newer one has taken its place. Published in the transaction that marks the row. */
public record LetterOvertaken(PartyId host, PartyId party) {}
