package fi.neuvottelu.dossier;

import fi.neuvottelu.register.DutiesOnFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one may read of an organisation; days and names as the reader writes them. A coordinator or supervisor reads what concerns
 * her hosts, the organisation's own people all of it.
 *
 * @param own whether the reader is of it
 * @param named whether the people whom it named stand here
 * @param cut how many of the latest sessions stand here, if it has more
 */
record OrganisationFacts(
        String name,
        boolean own,
        boolean named,
        List<Asked> asked,
        List<Meeting> ahead,
        List<Meeting> past,
        int cut,
        List<Measure> toDo,
        List<Measure> promised,
        List<Person> people,
        List<DutiesOnFile.Told> duties,
        List<RoundFacts.Named> known,
        List<RoundFacts.Link> privacy) {

    /** @param since since when or by when, as the reader writes it */
    record Asked(String what, String about, @Nullable String address, String day) {}

    /** A session with the round that one reads more of. */
    record Meeting(String day, String name, String address, String themes, String state, String answer) {}

    /** @param address of the round in which it was agreed; null if that is not known */
    record Measure(
            String text,
            String owner,
            String due,
            String state,
            String reported,
            String agreed,
            @Nullable String address,
            String round) {}

    /** @param until last day of the council term, null for those who have none */
    record Person(
            String name,
            String role,
            String lastAt,
            @Nullable String until) {}
}
