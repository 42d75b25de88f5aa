package fi.neuvottelu.statute;

import java.util.List;

/**
 * An amendment that nobody has read into the rules yet.
 *
 * @param act that it amends, by its number in the Statutes of Finland
 * @param amendments their numbers
 */
public record Unread(String act, List<String> amendments) {
    /** Whoever has read one takes it out here, and out of no other place. */
    public static final List<Unread> ALL = List.of(
            new Unread("611/2021", List.of("590/2025")),
            new Unread("612/2021", List.of("765/2025", "822/2025")),
            new Unread("615/2021", List.of("1110/2025")));

    public Unread {
        amendments = List.copyOf(amendments);
    }
}
