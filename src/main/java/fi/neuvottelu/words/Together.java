package fi.neuvottelu.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What is wrong with several things of one form is said together. Only for what is refused before the database says no. */
public final class Together {
    private final List<Refusal> refused = new ArrayList<>();
    private final Consumer<Refusal> further;

    public Together() {
        this(refusal -> {});
    }

    private Together(Consumer<Refusal> further) {
        this.further = further;
    }

    /** What is judged of one row: it says which row it means, and is said with all the rest. */
    public Together of(UnaryOperator<Refusal> row) {
        return new Together(refusal -> add(row.apply(refusal)));
    }

    /** Goes on after a refusal. */
    public void judge(Runnable judged) {
        take(() -> {
            judged.run();
            return this;
        });
    }

    /** The same for what is needed afterwards; empty after a refusal. */
    public <T> Optional<T> take(Supplier<T> judged) {
        try {
            return Optional.ofNullable(judged.get());
        } catch (Refusal wrong) {
            add(wrong);
            return Optional.empty();
        }
    }

    /** As long as nothing was refused. */
    public boolean isRight() {
        return refused.isEmpty();
    }

    /** @throws Refusal with all of them, each on a line of its own */
    public void end() {
        if (refused.size() == 1) {
            throw refused.get(0);
        }
        if (!refused.isEmpty()) {
            throw new Refusal(
                    "together",
                    refused.size(),
                    String.join("\n", refused.stream().map(Refusal::getMessage).toList()));
        }
    }

    private void add(Refusal wrong) {
        refused.add(wrong);
        further.accept(wrong);
    }
}
