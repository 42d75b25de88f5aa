package fi.neuvottelu.statute;

import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Party;
import java.util.List;
import java.util.stream.Stream;

/** Judges a duty to negotiate on the facts of the host in whose area it is owed: the one judgement that every view shows. */
public final class Judging {
    private final Facts facts;
    private final boolean documented;

    /** @param facts of the Act and the window of the duties that are asked about */
    public Judging(Facts facts) {
        this.facts = facts;
        this.documented = new Evidence(facts).undocumented().isEmpty();
    }

    public Finding of(Owed owed) {
        return switch (owed.duty()) {
            case OB_T14 -> pair(owed);
            case OB_Y7, OB_Y6_HKI -> Finding.of(facts.act().judge(facts));
            case OB_Y7_HUS -> Finding.of(new WithHus(facts).part(owed.section()), documented, Sides.NEITHER);
            case OB_Y8_HUS -> presupposing(new WithHus(facts).part(owed.section()));
            case OB_Y6_PART ->
                presupposing(MunicipalityTookPart.of(facts, owed.holder().id()));
            case OB_NAME, OB_YREP, OB_TREP, OB_TREP_HUS, OB_DEL_C, OB_DEL_H, OB_PUB ->
                throw new IllegalArgumentException(owed.duty() + " is met by a record");
        };
    }

    /** The host has done its part once it has invited. */
    private Finding presupposing(Part part) {
        return Finding.of(part, documented, new Sides(part.invited(), false));
    }

    /** Of a pair: the municipalities that have ended and whose sessions count for it, {@link OurReading#M}. */
    public List<Municipality> continuedBy(Owed owed) {
        return owed.duty() == Duty.OB_T14 ? facts.continuedBy(municipality(owed)) : List.of();
    }

    private static Party municipality(Owed owed) {
        return owed.counterpart() == null ? owed.holder() : owed.counterpart();
    }

    /** By the sessions at which both were: what other municipalities' sessions lack is nothing of theirs. */
    private Finding pair(Owed owed) {
        var municipality = facts.parties().apply(municipality(owed).id());
        var pair = TermNegotiation.pair(facts, municipality);
        var theirs =
                new Evidence(facts.onlyWith(Continued.of(facts, municipality).ids()));
        var undocumented = theirs.undocumented();
        var held = pair.held().holds();
        var missing = held
                ? Stream.of(pair.complete().missing(), undocumented, theirs.withoutOwner())
                        .flatMap(List::stream)
                        .toList()
                : pair.held().missing();
        return new Finding(
                held,
                pair.complete().holds(),
                undocumented.isEmpty(),
                missing.isEmpty(),
                pair.awaitsMinutes(),
                !pair.invitedOn().isEmpty(),
                pair.sides(),
                missing,
                pair.remarks());
    }
}
