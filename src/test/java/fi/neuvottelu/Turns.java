package fi.neuvottelu;

import java.util.stream.Stream;

/** Which calls of an attack are made: always the same ones, spread over all. */
final class Turns {
    private final int every;
    private int turn;

    /** @param every one of so many; 1 for all */
    Turns(int every) {
        this.every = every;
    }

    boolean next() {
        return turn++ % every == 0;
    }

    int count() {
        return turn;
    }

    <T> Stream<T> of(Stream<T> all) {
        return all.filter(one -> next());
    }
}
