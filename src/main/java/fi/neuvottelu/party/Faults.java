package fi.neuvottelu.party;

import fi.neuvottelu.words.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is refused on the lines of a file, so that a person sees all of it at once. */
final class Faults {
    private final List<ContactImport.Fault> found = new ArrayList<>();

    <T> Optional<T> judge(int line, Supplier<T> rule) {
        try {
            return Optional.of(rule.get());
        } catch (Refusal wrong) {
            add(line, wrong);
            return Optional.empty();
        }
    }

    void add(int line, Refusal wrong) {
        found.add(new ContactImport.Fault(line, wrong.key(), String.valueOf(wrong.getMessage())));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<ContactImport.Fault> byLine() {
        return found.stream()
                .sorted(Comparator.comparingInt(ContactImport.Fault::line))
                .toList();
    }
}
