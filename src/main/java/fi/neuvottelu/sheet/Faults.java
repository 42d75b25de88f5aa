package fi.neuvottelu.sheet;

import fi.neuvottelu.words.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is refused on the lines of a file, so that a person sees all of it at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();
    private final List<String> notRead = new ArrayList<>();

    public <T> Optional<T> judge(int line, Supplier<T> rule) {
        return judge(line, null, rule);
    }

    public <T> Optional<T> judge(int line, @Nullable String column, Supplier<T> rule) {
        try {
            return Optional.of(rule.get());
        } catch (Refusal wrong) {
            add(line, column, wrong);
            return Optional.empty();
        }
    }

    public void add(int line, @Nullable String column, Refusal wrong) {
        found.add(new Fault(line, column, wrong.key(), String.valueOf(wrong.getMessage())));
    }

    /** A column that nobody asks for: it is told, and is no fault. */
    void notRead(String head) {
        notRead.add(head);
    }

    /** Heads of the columns that nobody asks for, as they are written. */
    public List<String> notRead() {
        return List.copyOf(notRead);
    }

    public boolean none() {
        return found.isEmpty();
    }

    public boolean noneOn(int line) {
        return found.stream().noneMatch(fault -> fault.line() == line);
    }

    public List<Fault> byLine() {
        return found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }

    /** @throws Refusal that names the first of these faults, if there is one */
    public static void refuseAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            var first = faults.get(0);
            throw new Refusal("import.faults", faults.size(), first.line(), first.message());
        }
    }
}
