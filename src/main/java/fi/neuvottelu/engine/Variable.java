package fi.neuvottelu.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable with a name and a type. Dates travel as ISO text: a date put in as an object becomes a blob. */
public final class Variable<T> {
    private final String name;
    private final Function<T, Object> write;
    private final Function<Object, T> read;

    private Variable(String name, Function<T, Object> write, Function<Object, T> read) {
        this.name = name;
        this.write = write;
        this.read = read;
    }

    public static Variable<Long> id(String name) {
        return new Variable<>(name, id -> id, stored -> ((Number) stored).longValue());
    }

    public static Variable<Integer> number(String name) {
        return new Variable<>(name, number -> number, stored -> ((Number) stored).intValue());
    }

    public static Variable<String> text(String name) {
        return new Variable<>(name, text -> text, String::valueOf);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, flag -> flag, Boolean.class::cast);
    }

    public static Variable<LocalDate> date(String name) {
        return new Variable<>(name, LocalDate::toString, stored -> LocalDate.parse(stored.toString()));
    }

    /** A moment, as absolute ISO-8601 text that the engine's timers understand. */
    public static Variable<Instant> moment(String name) {
        return new Variable<>(name, Instant::toString, stored -> Instant.parse(stored.toString()));
    }

    public String name() {
        return name;
    }

    /** @throws IllegalStateException if the scope has no value of this name */
    public T in(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("no process variable " + name));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(read);
    }

    /** @param variables as the engine holds them, by name */
    public Optional<T> find(Map<String, ?> variables) {
        return Optional.<Object>ofNullable(variables.get(name)).map(read);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, write.apply(value));
    }

    /** The value as it is handed to the engine when an instance is started. */
    public Object written(T value) {
        return write.apply(value);
    }
}
