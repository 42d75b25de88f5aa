package fi.neuvottelu.letter;

/** What readers have said about letters to them; asked whenever one is about to leave. */
public interface Wishes {
    /** Whether whoever it goes to wants no such letter. */
    boolean isUnwanted(Outgoing letter);
}
