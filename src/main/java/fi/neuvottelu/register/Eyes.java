package fi.neuvottelu.register;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Sides;
import java.util.Set;

/** Who looks at the register: what she sees, what is hers to judge, and on which side of a pair she stands. */
public interface Eyes {
    boolean see(Owed owed);

    /**
     * Whether the status is told. Parties are equal: what one owes to its own council or the public is judged to itself and
     * nationally, and its county sees only what is recorded (612/2021 s. 6(2)–(3)).
     */
    boolean judge(Owed owed);

    /** Whether it is told as hers to mend: not where her own side has done its part. */
    boolean colour(Owed owed, Sides sides);

    /** Parties that look at what each of them owes and what is owed to it. */
    static Eyes of(Set<PartyId> parties) {
        return new Eyes() {
            @Override
            public boolean see(Owed owed) {
                return parties.stream().anyMatch(owed::isBetween);
            }

            @Override
            public boolean judge(Owed owed) {
                return !owed.duty().isToOwnCouncil()
                        || parties.contains(owed.holder().id());
            }

            @Override
            public boolean colour(Owed owed, Sides sides) {
                return !sides.other();
            }
        };
    }

    /** A host that looks at its own area. */
    static Eyes of(Host host) {
        return new Eyes() {
            @Override
            public boolean see(Owed owed) {
                return true;
            }

            @Override
            public boolean judge(Owed owed) {
                return !owed.duty().isToOwnCouncil() || owed.holder().id().equals(host.id());
            }

            @Override
            public boolean colour(Owed owed, Sides sides) {
                return !sides.host();
            }
        };
    }
}
