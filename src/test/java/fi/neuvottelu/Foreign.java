package fi.neuvottelu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Variables that nobody hands in: every name that the models or the code know, read from them, with values of another host
 * and its parties, and with values that fit no type.
 */
final class Foreign {
    /** Letters that no keyboard has: found again wherever they get to. */
    static final String LONG = "ǂ".repeat(4001);

    static final String FAR = "2099-01-01T00:00:00Z";

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern PARAMETER = Pattern.compile("inputParameter name=\"(\\w+)\"");
    private static final Pattern WORD = Pattern.compile("(?<![.'\\w])[A-Za-z_]\\w*");
    private static final Pattern IN_CODE = Pattern.compile("Variable\\s*\\.\\s*\\w+\\(\\s*\"(\\w+)\"");
    private static final List<String> OF_THE_ENGINE = List.of(
            "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "onBehalf", "execution");

    private final List<String> names;
    private final Map<String, Object> ids;
    private final List<Object> values;

    /** @param other whose people must not be reached, and whose rows must stay as they are */
    Foreign(EveryStep other) {
        this.names = known();
        this.ids = other.ids();
        this.values = values(other);
    }

    /** One that somebody hands in beside what her form sends. */
    record Given(String name, Object value) {
        @Override
        public String toString() {
            var text = String.valueOf(value);
            return name + "=" + (text.length() > 40 ? text.length() + " characters" : text);
        }
    }

    private static List<Object> values(EveryStep other) {
        var host = other.host().id().value();
        return new ArrayList<>(Arrays.asList(
                host,
                other.idOf(0),
                "koordinaattori-" + host,
                "koordinaattori." + host,
                FAR,
                "2020-01-01T00:00:00Z",
                true,
                false,
                0,
                3,
                "x",
                null,
                LONG,
                new ArrayList<>(List.of(other.idOf(0)))));
    }

    List<String> names() {
        return names;
    }

    /** Every name with every value, among them the id that a row of the other host has under this name. */
    List<Given> all() {
        return names.stream()
                .flatMap(name -> Stream.concat(Stream.of(ids.getOrDefault(name, ids.get("session"))), values.stream())
                        .map(value -> new Given(name, value)))
                .toList();
    }

    /** Those which would do most harm: the other's id, date, group and host, or a number that ends a loop. */
    List<Given> worst() {
        return all().stream().filter(this::isWorst).toList();
    }

    private boolean isWorst(Given given) {
        var name = given.name();
        var moment = name.matches(".*(By|Day|Date|End|Start|Until|Over|[rR]eminder|[sS]ilence|Report)");
        return ids.containsKey(name)
                ? given.value() instanceof Long
                : moment ? FAR.equals(given.value()) : isRouting(name, given.value());
    }

    private boolean isRouting(String name, Object value) {
        return switch (name) {
            case "host" -> value == values.get(0);
            case "coordinators" -> value == values.get(2);
            case "approver" -> value == values.get(3);
            case "loopCounter" -> Integer.valueOf(0).equals(value);
            case "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "approvers", "partiesToInvite" ->
                Integer.valueOf(3).equals(value);
            default -> value == values.get(1) || Boolean.TRUE.equals(value);
        };
    }

    private static List<String> known() {
        var found = new TreeSet<>(OF_THE_ENGINE);
        for (var model : files(Path.of("processes"), ".bpmn")) {
            var text = text(model);
            EXPRESSION.matcher(text).results().forEach(one -> WORD.matcher(one.group(1))
                    .results()
                    .map(word -> word.group())
                    .forEach(found::add));
            PARAMETER.matcher(text).results().forEach(one -> found.add(one.group(1)));
        }
        for (var code : files(Path.of("src/main/java"), ".java")) {
            IN_CODE.matcher(text(code)).results().forEach(one -> found.add(one.group(1)));
        }
        // These are what a form sends.
        found.removeAll(List.of("draft"));
        return List.copyOf(found);
    }

    private static List<Path> files(Path root, String ending) {
        try (var all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
