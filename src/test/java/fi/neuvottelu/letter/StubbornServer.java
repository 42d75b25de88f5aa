package fi.neuvottelu.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that answers a command as it is told to, and 250 otherwise; GREETING and the final dot are commands too. */
public final class StubbornServer extends TalkingServer {
    static final String HANGS_UP = "HANGS UP";
    static final String SAYS_NOTHING = "SAYS NOTHING";

    /** Something on the way speaks into an encrypted line. */
    static final String SPEAKS_IN_CLEAR = "SPEAKS IN CLEAR";

    private static final String STARTTLS = "STARTTLS";
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final SSLContext CONTEXT = context();

    /** The texts of the letters that it answers for. */
    final List<String> taken = new CopyOnWriteArrayList<>();

    final Map<String, String> answers = new ConcurrentHashMap<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile boolean encrypts;
    private volatile boolean hangsUpAfterText;
    private volatile Duration thinksBeforeItGreets = Duration.ZERO;
    private volatile Duration thinksAtTheDot = Duration.ZERO;
    private final AtomicInteger said = new AtomicInteger();

    public StubbornServer() throws IOException {
        opens();
    }

    public StubbornServer answers(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    StubbornServer encrypts() {
        encrypts = true;
        return answers("EHLO", "250-stubborn\r\n250 " + STARTTLS).answers(STARTTLS, "220 go on");
    }

    StubbornServer hangsUpAfterText() {
        hangsUpAfterText = true;
        return this;
    }

    StubbornServer thinksBeforeItGreets(Duration time) {
        thinksBeforeItGreets = time;
        return this;
    }

    /** Before it answers the final dot. */
    StubbornServer thinksAtTheDot(Duration time) {
        thinksAtTheDot = time;
        return this;
    }

    /** Where this stands in an answer, each says it in other words. */
    public static final String IN_OTHER_WORDS = "IN OTHER WORDS";

    private String answer(String command, String fine) {
        var answer = answers.getOrDefault(command, fine);
        return answer.contains(IN_OTHER_WORDS)
                ? answer.replace(IN_OTHER_WORDS, letters(said.getAndIncrement()))
                : answer;
    }

    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                .collect(Collectors.joining());
    }

    @Override
    protected void talks(Socket wire) throws IOException {
        var caller = wire;
        var in = reader(caller);
        waits(thinksBeforeItGreets);
        if (!say(caller, answers.getOrDefault("GREETING", "220 stubborn"))) {
            return;
        }
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            var command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            var fine = command.equals("DATA") ? "354 go on" : "250 fine";
            var answer = answer(command, fine);
            if (!say(answer.equals(SPEAKS_IN_CLEAR) ? wire : caller, answer)) {
                return;
            }
            if (command.equals(STARTTLS) && encrypts) {
                caller = encrypted(wire);
                in = reader(caller);
            }
            if (command.equals("DATA") && !answers.containsKey("DATA") && !reads(wire, caller, in)) {
                return;
            }
        }
    }

    private static BufferedReader reader(Socket caller) throws IOException {
        return new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Socket encrypted(Socket wire) throws IOException {
        var caller = (SSLSocket) CONTEXT.getSocketFactory().createSocket(wire, "127.0.0.1", wire.getPort(), true);
        caller.setUseClientMode(false);
        return caller;
    }

    private static SSLContext context() {
        try (var file = StubbornServer.class.getResourceAsStream("/greenmail.p12")) {
            var ours = KeyStore.getInstance("PKCS12");
            ours.load(file, PASSWORD);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(ours, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException noKey) {
            throw new IllegalStateException(noKey);
        }
    }

    private boolean reads(Socket wire, Socket caller, BufferedReader in) throws IOException {
        taken.add(text(in));
        waits(thinksAtTheDot);
        var answer = answers.getOrDefault(".", "250 2.0.0 queued as 4711");
        if (!say(answer.equals(SPEAKS_IN_CLEAR) ? wire : caller, answer)) {
            return false;
        }
        if (hangsUpAfterText) {
            caller.setSoLinger(true, 0);
        }
        return !hangsUpAfterText;
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

    /** False if the conversation is over. */
    private boolean say(Socket caller, String line) throws IOException {
        if (line.equals(HANGS_UP)) {
            return false;
        }
        if (line.equals(SAYS_NOTHING)) {
            waits(Duration.ofMinutes(1));
            return false;
        }
        return says(caller, line);
    }
}
