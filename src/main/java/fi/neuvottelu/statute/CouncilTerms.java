package fi.neuvottelu.statute;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * The terms of municipal and county councils. They are data ({@code reference/council-terms.csv}), since a law has moved
 * both before; from the last of them on, four-year terms follow each other: 410/2015 s. 15, 611/2021 s. 23.
 */
public final class CouncilTerms {
    /** Whose council. */
    public enum Body {
        MUNICIPALITY,
        COUNTY
    }

    private static final int YEARS = 4;
    private static final Map<Body, List<Window>> WRITTEN = load();

    private CouncilTerms() {}

    /** The term on a local day; empty before the first that the data knows. */
    public static Optional<Window> of(Body body, LocalDate day) {
        return all(body).dropWhile(term -> term.isOver(day)).findFirst().filter(term -> term.contains(day));
    }

    /** First the written ones, then one after the other without end. */
    static Stream<Window> all(Body body) {
        var written = Objects.requireNonNull(WRITTEN.get(body));
        return Stream.concat(
                written.stream(),
                Stream.iterate(written.get(written.size() - 1), CouncilTerms::next)
                        .skip(1));
    }

    private static Window next(Window term) {
        return new Window(
                term.end().plusDays(1), term.end().plusDays(1).plusYears(YEARS).minusDays(1));
    }

    private static Map<Body, List<Window>> load() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = new InputStreamReader(
                        new ClassPathResource("reference/council-terms.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(in)) {
            var all = rows.getRecords();
            var terms = new EnumMap<Body, List<Window>>(Body.class);
            for (var body : Body.values()) {
                terms.put(
                        body,
                        all.stream()
                                .filter(row -> row.get("body").equals(body.name()))
                                .map(CouncilTerms::term)
                                .toList());
            }
            return terms;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Window term(CSVRecord row) {
        return new Window(LocalDate.parse(row.get("start")), LocalDate.parse(row.get("end")));
    }
}
