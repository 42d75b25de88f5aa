package fi.neuvottelu.search;

/** Told by a capability, in the transaction that writes a row: its words may be others now, or it is gone. */
@FunctionalInterface
public interface Words {
    /** @param row its id in the capability */
    void changed(FoundKind kind, long row);
}
