package fi.neuvottelu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What came of the calls of an attack; one line of {@code target/attack.txt}. */
final class Tally {
    private static final Path REPORT = Path.of("target", "attack.txt");

    private final String name;
    private int calls;
    private int refused;
    private int accepted;
    private final List<String> foreign = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Tally(String name) {
        this.name = name;
    }

    void refused() {
        calls++;
        refused++;
    }

    void accepted() {
        calls++;
        accepted++;
    }

    /** Answered with a 500 or more: neither done nor refused. */
    void fault(String what) {
        calls++;
        faults.add(what);
    }

    /** Something of others is otherwise than it was. */
    void foreign(String what) {
        foreign.add(what);
    }

    int calls() {
        return calls;
    }

    int howManyAccepted() {
        return accepted;
    }

    List<String> foreignEffects() {
        return foreign;
    }

    List<String> faults() {
        return faults;
    }

    /** Later runs of the same attack take the place of earlier ones. */
    void write() {
        try {
            var lines = new ArrayList<>(Files.exists(REPORT) ? Files.readAllLines(REPORT) : List.<String>of());
            lines.removeIf(line -> line.startsWith(name + ":"));
            lines.add(toString());
            Files.createDirectories(REPORT.getParent());
            Files.write(REPORT, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public String toString() {
        return "%s: %d calls, %d refused, %d accepted, %d foreign effects, %d HTTP 500"
                .formatted(name, calls, refused, accepted, foreign.size(), faults.size());
    }
}
