package fi.neuvottelu.register;

import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.register.Waiting.What;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom one duty waits for, each party once for each thing, since the first day of it. */
final class Gathered {
    private final Map<What, Map<PartyId, Optional<LocalDate>>> parties = new EnumMap<>(What.class);

    void add(What what, PartyId party, @Nullable LocalDate since) {
        parties.computeIfAbsent(what, key -> new LinkedHashMap<>())
                .merge(party, Optional.ofNullable(since), Gathered::first);
    }

    boolean has(What what) {
        return parties.containsKey(what);
    }

    private static Optional<LocalDate> first(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && other.get().isBefore(one.get()) ? other : one.or(() -> other);
    }

    /** @param named who may be named to whoever sees the duty; the others are a number */
    List<Waiting> waiting(Predicate<PartyId> named, Function<PartyId, Party> lookup) {
        return parties.entrySet().stream()
                .map(one -> waiting(one.getKey(), one.getValue(), named, lookup))
                .toList();
    }

    private static Waiting waiting(
            What what,
            Map<PartyId, Optional<LocalDate>> with,
            Predicate<PartyId> named,
            Function<PartyId, Party> lookup) {
        return new Waiting(
                what,
                with.keySet().stream().filter(named).map(lookup).toList(),
                with.keySet().stream().filter(named.negate()).map(lookup).toList(),
                with.values().stream()
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }
}
