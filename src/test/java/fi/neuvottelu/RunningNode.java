package fi.neuvottelu;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One node of the application, as it runs in use but for its clock: a process that can be killed and started again. */
final class RunningNode {
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final String name;
    private final Path home;
    private final List<String> clock;
    private final List<String> settings;
    private @Nullable Process process;

    /**
     * @param name by which it greets the mail server
     * @param clock for {@link PostNode}, as {@code key=value}
     * @param settings of the application
     */
    RunningNode(String name, Path home, List<String> clock, List<String> settings) {
        this.name = name;
        this.home = home;
        this.clock = clock;
        this.settings = settings;
    }

    String name() {
        return name;
    }

    void starts() {
        try {
            Files.createDirectories(home);
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Duser.timezone=UTC",
                    "-Dfile.encoding=UTF-8",
                    "-Xmx600m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC"));
            clock.forEach(one -> command.add("-D" + one));
            command.addAll(List.of("-cp", withoutTests(), PostNode.class.getName()));
            command.addAll(settings);
            command.add("--neuvottelu.mail.name=" + name);
            Files.deleteIfExists(log());
            process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException doesNotStart) {
            throw new UncheckedIOException(doesNotStart);
        }
    }

    /** The product's classes and libraries, and of the tests only the node's own: what else they bring would be beans of it. */
    private String withoutTests() throws IOException {
        var own = home.resolve("classes");
        var tests = folderOfTests();
        try (var classes = Files.list(tests.resolve("fi/neuvottelu"))) {
            for (var file : classes.filter(one -> one.getFileName().toString().startsWith("PostNode"))
                    .toList()) {
                copy(file, own.resolve("fi/neuvottelu").resolve(file.getFileName()));
            }
        }
        copy(tests.resolve("application-test.yaml"), own.resolve("application-test.yaml"));
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.concat(
                        Stream.of(own.toString()),
                        Stream.of(path.split(File.pathSeparator))
                                .filter(entry -> !entry.isBlank())
                                .map(entry -> Path.of(entry).toAbsolutePath())
                                .filter(entry -> !entry.equals(tests))
                                .map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path folderOfTests() {
        try {
            return Path.of(PostNode.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Waits until its postmen are at work. */
    void isUp() {
        var end = Instant.now().plus(PATIENCE);
        while (!text().contains(PostNode.UP)) {
            if (!running().isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError(name + " does not start\n" + tail());
            }
            pause(Duration.ofMillis(200));
        }
    }

    /** As if the plug were pulled ({@code kill -9}). */
    void dies() {
        ends(running().destroyForcibly());
    }

    /** In peace: what is in hand is finished. */
    void stops() {
        var going = process;
        if (going != null) {
            going.destroy();
            ends(going);
        }
    }

    private static void ends(Process going) {
        try {
            if (!going.waitFor(90, TimeUnit.SECONDS)) {
                going.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            going.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "not started");
    }

    /** What it said that it should not. */
    List<String> errors() {
        return text().lines().filter(line -> line.contains(" ERROR ")).toList();
    }

    String tail() {
        var all = text();
        return all.substring(Math.max(0, all.length() - 4000));
    }

    private String text() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path log() {
        return home.resolve("log");
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurry);
        }
    }
}
