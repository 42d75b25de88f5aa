package fi.neuvottelu.letter;

/** A letter waits for somebody to look at it. Published in the transaction that marks it. */
public record LetterHeld() {}
