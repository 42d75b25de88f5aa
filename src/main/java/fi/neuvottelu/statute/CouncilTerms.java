package fi.neuvottelu.statute;

import fi.neuvottelu.party.Party;
import fi.neuvottelu.words.StartRefused;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
    private static final Map<Body, Map<Window, List<Section>>> SOURCES = load();

    private CouncilTerms() {}

    /** The term on a local day; empty before the first that the data knows. */
    public static Optional<Window> of(Body body, LocalDate day) {
        return all(body).dropWhile(term -> term.isOver(day)).findFirst().filter(term -> term.contains(day));
    }

    /** Whose council a party answers to; HUS's highest body is of its counties. */
    public static Body bodyOf(Party party) {
        return switch (party.kind()) {
            case COUNTY, HUS -> Body.COUNTY;
            case HELSINKI, MUNICIPALITY, OTHER_ACTOR -> Body.MUNICIPALITY;
        };
    }

    /** The term that begins in a year; empty if none does. */
    static Optional<Window> begunIn(Body body, int year) {
        return all(body)
                .dropWhile(term -> term.start().getYear() < year)
                .findFirst()
                .filter(term -> term.start().getYear() == year);
    }

    /** Where the law says when this term begins and ends. */
    static List<Section> sources(Body body, Window term) {
        var written = Objects.requireNonNull(SOURCES.get(body));
        return Objects.requireNonNull(written.getOrDefault(term, written.get(last(written))));
    }

    /** First the written ones, then one after the other, without end. */
    public static Stream<Window> all(Body body) {
        var written = Objects.requireNonNull(SOURCES.get(body));
        return Stream.concat(
                written.keySet().stream(),
                Stream.iterate(last(written), CouncilTerms::next).skip(1));
    }

    private static Window last(Map<Window, List<Section>> written) {
        var terms = List.copyOf(written.keySet());
        return terms.get(terms.size() - 1);
    }

    private static Window next(Window term) {
        return new Window(
                term.end().plusDays(1), term.end().plusDays(1).plusYears(YEARS).minusDays(1));
    }

    /** Terms in their order, each with the sections that it comes from. */
    private static Map<Body, Map<Window, List<Section>>> load() {
        try (var in = new InputStreamReader(
                new ClassPathResource("reference/council-terms.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws StartRefused for a row that it does not know */
    static Map<Body, Map<Window, List<Section>>> read(Reader in) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(in)) {
            var terms = new EnumMap<Body, Map<Window, List<Section>>>(Body.class);
            for (var row : rows) {
                terms.computeIfAbsent(body(row), body -> new LinkedHashMap<>()).put(term(row), sources(row));
            }
            return terms;
        }
    }

    private static Body body(CSVRecord row) {
        return Stream.of(Body.values())
                .filter(body -> body.name().equals(row.get("body")))
                .findFirst()
                .orElseThrow(() -> unknown(row));
    }

    private static Window term(CSVRecord row) {
        try {
            return new Window(LocalDate.parse(row.get("start")), LocalDate.parse(row.get("end")));
        } catch (DateTimeException | IllegalArgumentException noWindow) {
            throw unknown(row);
        }
    }

    private static List<Section> sources(CSVRecord row) {
        try {
            return Section.list(row.get("source"));
        } catch (IndexOutOfBoundsException | NumberFormatException noSection) {
            throw unknown(row);
        }
    }

    private static StartRefused unknown(CSVRecord row) {
        return new StartRefused(
                "reference/council-terms.csv says what the product does not know: " + String.join(",", row.toList()),
                "Mend the file, or install a version of the product that knows what it says.");
    }
}
