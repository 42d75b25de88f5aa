package fi.neuvottelu.letter;

import fi.neuvottelu.party.PartyId;

/** A letter that had failed goes with the others when the server is mended. Published in the transaction that marks it. */
public record LetterWaitsAgain(PartyId host, PartyId party) {}
