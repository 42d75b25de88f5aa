package fi.neuvottelu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One reader of files: whatever stands between and around the cells, each line is judged by itself. */
class SheetTest {
    private static final Heads HEADS = new Heads(
            Map.of("name", "NAME", "nimi", "NAME", "mail", "MAIL", "fr.o.m.", "FROM"),
            Set.of("NAME", "MAIL"),
            head -> new Refusal("import.header", head));

    private final Faults faults = new Faults();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name;mail;fr.o.m.\na;b;c",
                "name,mail,fr.o.m.\na,b,c",
                "name\tmail\tfr.o.m.\na\tb\tc",
                "sep=|\nname|mail|fr.o.m.\na|b|c",
                "\"sep=,\"\nname,mail,fr.o.m.\na,b,c",
                "sep=\t\nname\tmail\tfr.o.m.\na\tb\tc",
                "sep=,\nname;mail;fr.o.m.\na;b;c",
                "\uFEFF\uFEFFName (x):;MAIL *;fr.o.m.;;\n\"a\" ; \"b\";c;;;;",
                "A title, with a comma; and more\n\nname;mail;fr.o.m.\n;;\na;b;c\n\n",
                "fr.o.m.;nimi;mail\r\nc;a;b\r\n"
            })
    void theSameCellsAreReadHoweverTheyStand(String file) {
        assertThat(read(file)).extracting(this::cells).containsExactly(List.of("a", "b", "c"));
        assertThat(faults.byLine()).isEmpty();
    }

    @Test
    void aColumnMayBeLeftOutAndALineMayEndEarly() {
        assertThat(read("name;mail\na;b")).extracting(this::cells).containsExactly(List.of("a", "b", ""));
        assertThat(read("name;mail;fr.o.m.\na;b")).extracting(this::cells).containsExactly(List.of("a", "b", ""));
    }

    @Test
    void theHeadIsNamedThatIsWrong() {
        assertThat(wrongHeads("name;mail;phone\na;b;c")).contains("phone");
        assertThat(wrongHeads("name;mail;nimi\na;b;c")).contains("nimi");
        assertThat(wrongHeads("name;fr.o.m.\na;b")).contains("MAIL");
    }

    private static String wrongHeads(String file) {
        var wrong = new Faults();
        assertThat(Sheet.read(file, HEADS, 100, wrong)).isEmpty();
        return wrong.byLine().stream().map(Fault::message).collect(Collectors.joining());
    }

    @Test
    void quotationMarksProtectAndMayStandInsideAName() {
        assertThat(read("""
                name,mail
                "a, b","say ""yes\"""
                "Virtanen, Maija" <m@x.example>,b
                5" nail,b"""))
                .extracting(this::cells)
                .containsExactly(
                        List.of("a, b", "say \"yes\"", ""),
                        List.of("\"Virtanen, Maija\" <m@x.example>", "b", ""),
                        List.of("5\" nail", "b", ""));
        assertThat(faults.byLine()).isEmpty();
    }

    @Test
    void aCellOfSeveralLinesIsOneFaultAndTheLinesKeepTheirNumbers() {
        assertThat(read("name;mail;fr.o.m.\n\"a\nb\n\nc\";d;e\nf;g;h"))
                .extracting(Sheet.Line::number)
                .containsExactly(6);
        assertThat(faults.byLine())
                .extracting(Fault::line, Fault::column, Fault::key)
                .containsExactly(tuple(2, "name", "import.control"));
    }

    @Property
    void oneBadQuoteHidesNoOtherLine(@ForAll("lines") List<String> lines, @ForAll("lines") List<String> after) {
        var file = Stream.of(List.of("name;mail;fr.o.m."), lines, List.of("\"a;b;c"), after)
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
        var wrong = new Faults();
        var read = Sheet.read(file, HEADS, 100, wrong);
        assertThat(read).hasSize(lines.size() + after.size());
        assertThat(wrong.byLine())
                .extracting(Fault::line, Fault::key)
                .containsExactly(tuple(lines.size() + 2, "import.quotes"));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        var cell = Arbitraries.of("a", "\"b\"", "\"c; d\"", "\"e \"\"f\"\"\"", " \"g\" ", "\"H, I\" <j@k.example>");
        return Combinators.combine(cell, cell, cell)
                .as((one, two, three) -> one + ";" + two + ";" + three)
                .list()
                .ofMaxSize(8);
    }

    @Property
    void whatWeWriteIsReadAsItWas(@ForAll("texts") List<String> cells) {
        var line = Stream.concat(Stream.of("a"), cells.stream()).toList();
        var file = Sheet.write(List.of("name", "mail", "fr.o.m."), List.of(line));
        assertThat(read(file)).extracting(this::cells).containsExactly(line);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars("aä;,\"'=+@-|<> ")
                .ofMaxLength(12)
                .map(String::strip)
                .list()
                .ofSize(2);
    }

    private List<Sheet.Line> read(String file) {
        return Sheet.read(file, HEADS, 100, faults);
    }

    private List<String> cells(Sheet.Line line) {
        return Stream.of("NAME", "MAIL", "FROM").map(line::cell).toList();
    }
}
