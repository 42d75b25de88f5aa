package fi.neuvottelu.letter;

/** In whose name a letter goes out, where answers to it go, and which letter it follows. */
interface Letterheads {
    Letterhead of(Outgoing letter);
}
