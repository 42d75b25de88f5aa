package fi.neuvottelu.edge;

import fi.neuvottelu.people.Groups;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Kinds of people, as a route names those who may use it. */
enum Kind {
    /** Before login too. */
    ANYBODY,
    /** Whoever is logged in. */
    EVERYBODY,
    PARTICIPANT,
    COORDINATOR,
    SUPERVISOR,
    ADMINISTRATOR;

    static Set<Kind> of(Optional<String> user, Collection<String> groups) {
        if (user.isEmpty()) {
            return EnumSet.of(ANYBODY);
        }
        var kinds = EnumSet.of(ANYBODY, EVERYBODY);
        for (var group : groups) {
            switch (group) {
                case Groups.PARTICIPANTS -> kinds.add(PARTICIPANT);
                case Groups.COORDINATORS -> kinds.add(COORDINATOR);
                case Groups.SUPERVISORS -> kinds.add(SUPERVISOR);
                case Groups.ADMINISTRATORS -> kinds.add(ADMINISTRATOR);
                default -> {}
            }
        }
        return kinds;
    }

    static Kind named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
