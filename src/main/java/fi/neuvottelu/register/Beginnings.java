package fi.neuvottelu.register;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Owed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Since when something is known of a duty: the first day of the host in whose area it is owed. What HUS owes in nobody's
 * area is known since the first of the hosts that negotiate with it began; a reading of ours.
 */
record Beginnings(Map<PartyId, LocalDate> firstDays, List<Host> hosts) {
    /** The first day, if the host has begun by a local day. */
    @Nullable
    LocalDate by(Owed owed, LocalDate on) {
        var day = of(owed.host());
        return day == null || day.isAfter(on) ? null : day;
    }

    /** The first day, if the window holds it: before it nothing is known of the window. */
    @Nullable
    LocalDate knownSince(Owed owed) {
        var day = of(owed.host());
        return day != null
                        && owed.closedWindow()
                                .filter(window ->
                                        window.contains(day) && window.start().isBefore(day))
                                .isPresent()
                ? day
                : null;
    }

    /** Since when a duty has been there to be met, as far as is known. */
    @Nullable
    LocalDate countedFrom(Owed owed) {
        var known = knownSince(owed);
        return known == null ? owed.windowStart() : known;
    }

    @Nullable
    LocalDate firstDay(Owed owed) {
        return of(owed.host());
    }

    private @Nullable LocalDate of(@Nullable Host host) {
        return host != null
                ? firstDays.get(host.id())
                : hosts.stream()
                        .filter(Host::negotiatesWithHus)
                        .map(one -> firstDays.get(one.id()))
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }
}
