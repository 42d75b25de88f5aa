package fi.neuvottelu.statute;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.MunicipalityTookPart.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges a duty to negotiate on the facts of the host in whose area it is owed. */
public final class Judging {
    private final Facts facts;
    private final boolean documented;

    /** @param facts of the Act and the window of the duties that are asked about */
    public Judging(Facts facts) {
        this.facts = facts;
        this.documented = new Evidence(facts).undocumented().isEmpty();
    }

    /**
     * @param replies of the municipality that owes it, by session
     * @param ahead the next day of a session in the window that the party concerned is or will be invited to; null if none
     */
    public Finding of(Owed owed, Map<Long, Reply> replies, @Nullable LocalDate ahead) {
        var now = now(owed, replies);
        return now.held() || ahead == null || isWhole(owed.duty())
                ? now
                : new Finding(
                        false, now.documented(), false, List.of(Missing.byLaw(owed.section(), "sessionAhead", ahead)));
    }

    /** What it takes for these is more than one party's being there. */
    private static boolean isWhole(Duty duty) {
        return duty == Duty.OB_Y7 || duty == Duty.OB_Y6_HKI;
    }

    private Finding now(Owed owed, Map<Long, Reply> replies) {
        return switch (owed.duty()) {
            case OB_T14 -> pair(owed);
            case OB_Y7, OB_Y6_HKI -> whole(facts.act().judge(facts));
            case OB_Y7_HUS -> Finding.of(YearlyNegotiation.withHus(facts), documented);
            case OB_Y8_HUS -> Finding.of(husTookPart(owed), documented);
            case OB_Y6_PART ->
                Finding.of(MunicipalityTookPart.judge(facts, owed.holder().id(), replies), documented);
            default -> throw new IllegalArgumentException(owed.duty() + " is met by a record");
        };
    }

    private static Finding whole(Verdict verdict) {
        return new Finding(
                verdict.held().holds(),
                verdict.documented().holds(),
                verdict.complete().holds(),
                verdict.complete().missing());
    }

    /** The same causes as on the host's own line, by the section that obliges HUS. */
    private Statement husTookPart(Owed owed) {
        return new Statement(YearlyNegotiation.withHus(facts).missing().stream()
                .map(cause -> new Missing(cause.code(), owed.section(), cause.args()))
                .toList());
    }

    /** By the sessions at which both were: what other municipalities' sessions lack is nothing of theirs. */
    private Finding pair(Owed owed) {
        PartyId municipality = owed.counterpart() == null
                ? owed.holder().id()
                : owed.counterpart().id();
        var pair = TermNegotiation.pair(facts, facts.parties().apply(municipality));
        var theirs = new Evidence(facts.onlyWith(municipality));
        var undocumented = theirs.undocumented();
        var missing = pair.held().holds()
                ? Stream.of(pair.complete().missing(), undocumented, theirs.withoutOwner())
                        .flatMap(List::stream)
                        .toList()
                : pair.held().missing();
        return new Finding(pair.held().holds(), undocumented.isEmpty(), missing.isEmpty(), missing);
    }
}
