package fi.neuvottelu.dossier;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a host has lists of; its word stands in the address. */
enum HostList {
    ROUNDS("kierrokset"),
    MEASURES("toimenpiteet"),
    ACTORS("osapuolet"),
    PEOPLE("henkilot"),
    DOCUMENTS("asiakirjat"),
    LETTERS("kirjeet");

    private final String word;

    HostList(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** The key of what it is called. */
    String title() {
        return "dossier." + name().toLowerCase(Locale.ROOT);
    }

    /** Names of people and the mailboxes of parties are for those who need them: the coordinators. */
    boolean namesPeople() {
        return this == PEOPLE || this == ACTORS;
    }

    static Optional<HostList> of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
