package fi.neuvottelu.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers a command as it is told to, and 250 otherwise. */
public final class StubbornServer implements AutoCloseable {
    final List<String> taken = new CopyOnWriteArrayList<>();
    final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile boolean hangsUpAfterText;
    private final ServerSocket door;

    public StubbornServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        var porter = new Thread(this::open, "stubborn mail server");
        porter.setDaemon(true);
        porter.start();
    }

    public StubbornServer answers(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    StubbornServer hangsUpAfterText() {
        hangsUpAfterText = true;
        return this;
    }

    public int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void open() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                talk(caller);
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 stubborn");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            say(caller, answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine"));
            if (command.equals("DATA") && !answers.containsKey("DATA")) {
                taken.add(text(in));
                say(caller, answers.getOrDefault(".", "250 2.0.0 queued as 4711"));
                if (hangsUpAfterText) {
                    caller.setSoLinger(true, 0);
                    return;
                }
            }
        }
    }

    private static String text(BufferedReader in) {
        var lines = new StringBuilder();
        try {
            for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                lines.append(line).append('\n');
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return lines.toString();
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
