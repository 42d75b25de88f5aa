package fi.neuvottelu.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: known from the session or from the step that runs, never from what a form says. Hosts and parties are told by
 * their ids, which are the ids of their user groups.
 */
public sealed interface Actor {
    /** The channel of what came by the link in a letter and was written down by nobody else. */
    String BY_LINK = "LINK";

    /** Whether the rounds of this host are run by her. */
    default boolean runs(String host) {
        return false;
    }

    /** Whether what she hands in is the word of this party at this host. */
    default boolean speaksFor(String party, String host) {
        return false;
    }

    /**
     * Whether she decides in a seat that was given to one person of a party.
     *
     * @param seat its id
     * @param user whose seat it is; null if anybody of the party decides in it
     */
    default boolean holds(long seat, @Nullable String user, String party, String host) {
        return speaksFor(party, host);
    }

    /** Whether she runs the installation. */
    default boolean administers() {
        return false;
    }

    /** How the word of a party reached a coordinator; null if nobody stood between. */
    default @Nullable OnBehalf onBehalf() {
        return null;
    }

    /** Name and role that the holder of a link wrote; null for everybody else. */
    default @Nullable String byLink() {
        return null;
    }

    /** Somebody who has logged in. */
    record Person(String user, Set<String> groups) implements Actor {
        @Override
        public boolean runs(String host) {
            return groups.contains(Groups.coordinatorsOf(host));
        }

        @Override
        public boolean speaksFor(String party, String host) {
            return groups.contains(party);
        }

        @Override
        public boolean holds(long seat, @Nullable String user, String party, String host) {
            return user == null ? speaksFor(party, host) : user.equals(this.user);
        }

        @Override
        public boolean administers() {
            return groups.contains(Groups.ADMINISTRATORS);
        }
    }

    /** A coordinator who records what a party has said by telephone, letter or mail, for any party of her own host. */
    record ForAParty(Person coordinator, OnBehalf onBehalf) implements Actor {
        @Override
        public boolean speaksFor(String party, String host) {
            return coordinator.runs(host);
        }
    }

    /**
     * Whoever holds the personal link in a letter to one party: that party's word at that host, and nothing else. No seat of one
     * person is decided by it, since a registry passes it on; that takes the link that went to her own mailbox, which is no
     * word of the party.
     *
     * @param byLink by name and role, as she wrote them: nobody has checked it
     * @param ownSeat id of the seat of whoever has the mailbox to which the link went; null for the mailbox of a party
     */
    record LinkHolder(
            String party,
            String host,
            String byLink,
            @Nullable Long ownSeat) implements Actor {
        public LinkHolder(String party, String host, String byLink) {
            this(party, host, byLink, null);
        }

        @Override
        public boolean speaksFor(String party, String host) {
            return ownSeat == null && this.party.equals(party) && this.host.equals(host);
        }

        @Override
        public boolean holds(long seat, @Nullable String user, String party, String host) {
            return ownSeat != null && ownSeat == seat && this.party.equals(party) && this.host.equals(host);
        }
    }

    /** A calendar's or a mailbox's answer to a letter to one party. */
    record Mail(String party, String host) implements Actor {
        @Override
        public boolean speaksFor(String party, String host) {
            return this.party.equals(party) && this.host.equals(host);
        }

        @Override
        public boolean holds(long seat, @Nullable String user, String party, String host) {
            return false;
        }
    }

    /** The application itself: a timer, the start. Nobody's word. */
    record Application() implements Actor {}
}
