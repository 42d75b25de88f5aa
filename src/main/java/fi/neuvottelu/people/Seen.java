package fi.neuvottelu.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of people somebody gets to see: each page and each endpoint of ours says it, {@link UseLog} keeps it.
 *
 * @param subject of what, such as {@code session/12}
 * @param host id of the host party, null where it is of several
 * @param party whose it is, null where it is of several
 */
public record Seen(
        What what,
        String subject,
        @Nullable String host,
        @Nullable String party) {
    /** A name never changes, since rows carry it. */
    public enum What {
        /** Answers to invitations, and the people whom parties have named. */
        ANSWERS,
        /** Lists of people: who was there, who can be given a task. */
        PEOPLE,
        /** Minutes and drafts of them. */
        MINUTES,
        /** Addresses of the parties. */
        CONTACTS,
        /** A party's request, report or decision. */
        REPORTS,
        /** A file that somebody brought to a session. */
        MATERIAL,
        /** Agendas, summaries and reports of a negotiation, or all its documents in one. */
        DOCUMENTS,
        /** The register of duties as a file. */
        DUTIES,
        /** A host's deadlines as a calendar feed. */
        DEADLINES,
        /** The list of accounts. */
        ACCOUNTS,
        /** The log of use itself. */
        USES
    }

    /** Said by a page that shows nothing of people. */
    public static List<Seen> nobody() {
        return List.of();
    }

    /** Of one party at one host. */
    public static List<Seen> one(What what, String subject, String host, String party) {
        return List.of(new Seen(what, subject, host, party));
    }

    /** Of several parties of one host. */
    public static List<Seen> several(What what, String subject, String host) {
        return List.of(new Seen(what, subject, host, null));
    }
}
