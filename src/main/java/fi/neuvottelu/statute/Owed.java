package fi.neuvottelu.statute;

import fi.neuvottelu.party.Helsinki;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One duty of one holder in one window: a line of the register of duties.
 *
 * @param counterpart with whom or to whom; null where it is nobody in particular
 * @param host in whose area it is owed; null for what HUS owes to nobody's negotiation
 * @param window the year or council term that it belongs to; null for a standing duty
 * @param ended whether the holder or the counterpart is no more on the day asked about
 */
public record Owed(
        Duty duty,
        Party holder,
        @Nullable Party counterpart,
        @Nullable Host host,
        @Nullable Window window,
        boolean ended) {
    /** Official code: {@code 17}, {@code 905}, {@code 90} or {@code 091} for Helsinki, {@code HUS}. */
    public String holderCode() {
        return code(holder);
    }

    public @Nullable String counterpartCode() {
        return counterpart == null ? null : code(counterpart);
    }

    public @Nullable LocalDate windowStart() {
        return window == null ? null : window.start();
    }

    /** Its last day; null where no Act sets one. */
    public @Nullable LocalDate windowEnd() {
        return window == null || !duty.period().hasEnd() ? null : window.end();
    }

    /** The window, where it has an end. */
    public Optional<Window> closedWindow() {
        return Optional.ofNullable(window).filter(one -> duty.period().hasEnd());
    }

    public Section section() {
        return duty.section(holder);
    }

    /** Whether this party owes it, or it is owed to it. */
    public boolean isBetween(PartyId party) {
        return holder.id().equals(party)
                || counterpart != null && counterpart.id().equals(party);
    }

    /** Whether a municipality owes it or is owed it: then the area has one of each of them, and they are told as one. */
    public boolean isOneOfMany() {
        return holder instanceof Municipality || counterpart instanceof Municipality;
    }

    /** Whether it concerns a municipality: 091 is Helsinki. */
    public boolean concernsMunicipality(String code) {
        return isMunicipality(holder) && holderCode().equals(code)
                || counterpart instanceof Municipality municipality
                        && municipality.code().equals(code);
    }

    private boolean isMunicipality(Party party) {
        return switch (party.kind()) {
            case MUNICIPALITY -> true;
            case HELSINKI -> duty.isOfMunicipalities();
            case COUNTY, HUS, OTHER_ACTOR -> false;
        };
    }

    private String code(Party party) {
        if (party instanceof Municipality municipality) {
            return municipality.code();
        }
        if (party instanceof Hus) {
            return "HUS";
        }
        if (party instanceof Helsinki helsinki) {
            return duty.isOfMunicipalities() ? Helsinki.MUNICIPALITY_CODE : helsinki.code();
        }
        if (party instanceof Host county) {
            return county.code();
        }
        throw new IllegalArgumentException(party.id() + " owes nothing");
    }
}
