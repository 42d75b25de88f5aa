package fi.neuvottelu.party;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The name inside the name that an office gives itself: "Vaasan kaupunki", "Vasa stad", "Korsholms kommun", "staden Jakobstad",
 * "City of Vaasa", "Pohjanmaan hva".
 */
final class OfficialNames {
    private static final List<String> FINNISH = List.of(" kaupunki", " kunta");
    private static final List<String> SWEDISH = List.of(" stad", " kommun");
    private static final List<String> BEFORE =
            List.of("staden ", "kommunen ", "city of ", "town of ", "municipality of ");
    private static final List<String> COUNTY = List.of(" hyvinvointialue", " hva", " välfärdsområde", " vfo");

    private final List<Municipality> municipalities;

    /** Ids by the Finnish genitive of the name, once one is asked for. */
    private final Map<String, Set<String>> byGenitive = new HashMap<>();

    OfficialNames(List<Municipality> municipalities) {
        this.municipalities = municipalities;
    }

    /** Names that a county can be meant by; empty if no county is. */
    Stream<String> ofCounty(String written) {
        return without(COUNTY, written).stream()
                .flatMap(name -> Stream.of(name, name + " hyvinvointialue", name + " välfärdsområde"));
    }

    /** Names that a municipality or Helsinki can be meant by, in small letters. */
    Stream<String> ofMunicipality(String written) {
        var finnish = without(FINNISH, written).stream().flatMap(this::finnish);
        var swedish = without(SWEDISH, written).stream().flatMap(OfficialNames::swedish);
        var before = BEFORE.stream().filter(written::startsWith).map(word -> written.substring(word.length())
                .strip());
        return Stream.of(finnish, swedish, before).flatMap(names -> names);
    }

    /** "Vaasan kaupunki", and "Vaasa kaupunki" too. */
    private Stream<String> finnish(String name) {
        if (byGenitive.isEmpty()) {
            municipalities.forEach(
                    municipality -> Genitive.of(municipality.name().fi()).forEach(genitive -> byGenitive
                            .computeIfAbsent(genitive, none -> new HashSet<>())
                            .add(municipality.id().value())));
        }
        return byGenitive.getOrDefault(name, Set.of(name)).stream();
    }

    /** "Vasa stad" has its name as it is, "Korsholms kommun" in the genitive. */
    private static Stream<String> swedish(String name) {
        return name.endsWith("s") ? Stream.of(name, name.substring(0, name.length() - 1)) : Stream.of(name);
    }

    private static Optional<String> without(List<String> ends, String written) {
        return ends.stream()
                .filter(written::endsWith)
                .map(end ->
                        written.substring(0, written.length() - end.length()).strip())
                .findFirst();
    }
}
