package fi.neuvottelu.statute;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one duty.
 *
 * @param held by our reading it took place; for a duty met by a record: it is recorded
 * @param named nobody and nothing that the Act names is lacking
 * @param documented our evidence level
 * @param complete by all rules of the duty; then nothing is missing
 * @param awaitsMinutes not held yet, and held as soon as the minutes of a forum's meeting are approved
 * @param invited a letter to whom it is about has left
 * @param sides of a pair
 * @param missing for it to be complete
 * @param remarks what hinders nothing and is always said
 */
public record Finding(
        boolean held,
        boolean named,
        boolean documented,
        boolean complete,
        boolean awaitsMinutes,
        boolean invited,
        Sides sides,
        List<Missing> missing,
        List<Missing> remarks) {
    public Finding {
        missing = List.copyOf(missing);
        remarks = List.copyOf(remarks);
    }

    /** A duty that is met by one party's being there. */
    static Finding of(Part part, boolean documented, Sides sides) {
        var met = part.counts();
        return new Finding(
                met,
                met,
                documented,
                met,
                part.awaitsMinutes(),
                part.invited(),
                sides,
                met ? List.of() : List.of(part.cause()),
                Afterwards.remarks(part.facts(), part.party()));
    }

    static Finding of(Verdict verdict) {
        return new Finding(
                verdict.held().holds(),
                verdict.named().holds(),
                verdict.documented().holds(),
                verdict.complete().holds(),
                verdict.awaitsMinutes(),
                true,
                Sides.NEITHER,
                verdict.complete().missing(),
                verdict.remarks());
    }

    /** A duty that is met by a record. */
    public static Finding byRecord(Owed owed, boolean recorded) {
        var missing = Missing.byLaw(owed.section(), "noRecord." + owed.duty());
        return new Finding(
                recorded,
                recorded,
                recorded,
                recorded,
                false,
                true,
                Sides.NEITHER,
                recorded ? List.of() : List.of(missing),
                List.of());
    }

    /**
     * Nothing is said of it: it is from before the host's first day.
     *
     * @param firstDay null if the host has not begun
     */
    public Finding notKnown(@Nullable LocalDate firstDay) {
        return saying(firstDay == null ? Missing.byOurRule("notBegun") : Missing.byOurRule("beforeFirstDay", firstDay));
    }

    /** It is not the reader's to judge. */
    public Finding notRecordedHere() {
        return saying(Missing.byOurRule("notRecordedHere"));
    }

    private Finding saying(Missing one) {
        return new Finding(held, named, documented, complete, awaitsMinutes, invited, sides, List.of(one), remarks);
    }
}
