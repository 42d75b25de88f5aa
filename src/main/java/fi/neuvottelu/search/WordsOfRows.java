package fi.neuvottelu.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Writes the words of what has changed in the transaction that changed it, once, before it ends: what fails here undoes the change,
 * and what is undone leaves no words.
 */
@Component
class WordsOfRows implements Words {
    private final FoundWords words;
    private final SingletonSupplier<Map<FoundKind, Findables>> answering;

    /** Who answers is asked for later: each of them calls this. */
    WordsOfRows(FoundWords words, ObjectProvider<Findables> answering) {
        this.words = words;
        this.answering = SingletonSupplier.of(() -> byKind(answering));
    }

    private record Changed(FoundKind kind, long row) {}

    @Override
    public void changed(FoundKind kind, long row) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofThisTransaction().all.add(new Changed(kind, row));
        } else {
            write(kind, row, new WordForms());
        }
    }

    void write(FoundKind kind, long row, WordForms forms) {
        words.write(kind, row, () -> find(kind, row), forms);
    }

    Optional<Findable> find(FoundKind kind, long row) {
        return of(kind).of(row);
    }

    Findables of(FoundKind kind) {
        return Objects.requireNonNull(answering.obtain().get(kind), kind::name);
    }

    private static Map<FoundKind, Findables> byKind(ObjectProvider<Findables> answering) {
        var all = new EnumMap<FoundKind, Findables>(FoundKind.class);
        answering.forEach(one -> all.put(one.kind(), one));
        return all;
    }

    private Changes ofThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Changes.class::isInstance)
                .map(Changes.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var begun = new Changes();
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    return begun;
                });
    }

    /** In one order, so that two transactions never wait for each other. */
    private final class Changes implements TransactionSynchronization {
        private final TreeSet<Changed> all =
                new TreeSet<>(Comparator.comparing(Changed::kind).thenComparing(Changed::row));

        @Override
        public void beforeCommit(boolean readOnly) {
            var forms = new WordForms();
            List.copyOf(all).forEach(one -> write(one.kind(), one.row(), forms));
            all.clear();
        }
    }
}
