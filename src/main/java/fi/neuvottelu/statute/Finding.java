package fi.neuvottelu.statute;

import java.util.List;

/**
 * What the rules say of one duty.
 *
 * @param held the least that the Act demands; for a duty met by a record: it is recorded
 * @param documented our evidence level
 * @param complete by all rules of the duty; then nothing is missing
 * @param missing for it to be complete
 */
public record Finding(boolean held, boolean documented, boolean complete, List<Missing> missing) {
    public Finding {
        missing = List.copyOf(missing);
    }

    /** A duty that one thing meets. */
    static Finding of(Statement met, boolean documented) {
        return new Finding(met.holds(), documented, met.holds(), met.missing());
    }

    /** A duty that is met by a record. */
    public static Finding byRecord(Owed owed, boolean recorded) {
        var missing = Missing.byLaw(owed.section(), "noRecord." + owed.duty());
        return new Finding(recorded, recorded, recorded, recorded ? List.of() : List.of(missing));
    }
}
