package fi.neuvottelu;

import fi.neuvottelu.letter.TalkingServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A mail server that misbehaves by a seeded script, ends its callers when it is told to, and counts what it took by itself. */
final class ScriptedServer extends TalkingServer {
    /**
     * A letter that it has had to the final dot and not refused: once more, and it has two.
     *
     * @param node that brought it
     * @param told whether the node may have heard so
     */
    record Copy(String messageId, String recipient, String node, int bytes, boolean told) {}

    /** When a node dies. */
    enum Moment {
        IN_THE_TEXT,
        AFTER_THE_DOT,
        AFTER_THE_ANSWER
    }

    private enum Act {
        FINE(58),
        RCPT_451(6),
        RCPT_SILENT(3),
        DATA_421(2),
        DATA_451(4),
        BREAKS_IN_THE_TEXT(5),
        DOT_451(4),
        DOT_554(2),
        DOT_BREAKS(8),
        DOT_SILENT(4),
        BREAKS_AFTER_THE_ANSWER(4);

        private final int ofHundred;

        Act(int ofHundred) {
            this.ofHundred = ofHundred;
        }

        static Act by(int number) {
            var rest = number;
            for (var act : values()) {
                if (rest < act.ofHundred) {
                    return act;
                }
                rest -= act.ofHundred;
            }
            throw new IllegalArgumentException("" + number);
        }
    }

    private record Death(String node, Moment moment, Runnable blow, CompletableFuture<String> recipient) {}

    private static final int GREETING_421 = 4;
    private static final int GREETING_SLOW = 10;
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration SILENT = Duration.ofSeconds(60);

    private final long seed;
    private final Set<String> unknown;
    private final Duration thinks;
    private final List<Copy> copies = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> acts = new ConcurrentHashMap<>();
    private final Map<String, List<Long>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<@Nullable Death> death = new AtomicReference<>();
    private volatile boolean behaves;

    /**
     * @param unknown recipients that it never takes a letter for
     * @param thinks before it answers a letter, while it misbehaves
     */
    ScriptedServer(long seed, Set<String> unknown, Duration thinks) throws IOException {
        this.seed = seed;
        this.unknown = unknown;
        this.thinks = thinks;
        opens();
    }

    /** From now on it is a good server, which still knows whom it does not know. */
    void behaves() {
        behaves = true;
    }

    /**
     * The next time that this node has come so far with a letter, it dies there.
     *
     * @return for whom the letter was
     */
    CompletableFuture<String> kills(String node, Moment moment, Runnable blow) {
        var recipient = new CompletableFuture<String>();
        death.set(new Death(node, moment, blow, recipient));
        return recipient;
    }

    List<Copy> copies() {
        return List.copyOf(copies);
    }

    /** What it did, and how often. */
    Map<String, Integer> acts() {
        var counted = new TreeMap<String, Integer>();
        acts.forEach((act, times) -> counted.put(act, times.get()));
        return counted;
    }

    /** When somebody came with a letter for this recipient, by {@link System#nanoTime}. */
    List<Long> askedFor(String recipient) {
        return asked.getOrDefault(recipient, List.of());
    }

    @Override
    protected void talks(Socket caller) throws IOException {
        new Call(caller).goesOn();
    }

    @Override
    protected void callerIsGone() {
        counts("the caller is gone");
    }

    private void counts(String act) {
        acts.computeIfAbsent(act, any -> new AtomicInteger()).incrementAndGet();
    }

    private int chance(String what, int time) {
        return new SplittableRandom(seed * 1_000_003 + what.hashCode() * 31L + time).nextInt(100);
    }

    /** One conversation. Each of its steps says whether it goes on. */
    private final class Call {
        private final Socket caller;
        private final BufferedReader in;
        private String node = "";
        private String recipient = "";
        private Act act = Act.FINE;

        Call(Socket caller) throws IOException {
            this.caller = caller;
            this.in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        void goesOn() throws IOException {
            if (!greets()) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!hears(line)) {
                    return;
                }
            }
        }

        private boolean greets() throws IOException {
            var chance = behaves ? 100 : chance("greeting", calls.incrementAndGet());
            if (chance < GREETING_421) {
                counts("GREETING_421");
                return hangsUpAfter("421 4.3.2 too busy");
            }
            if (chance < GREETING_SLOW) {
                counts("GREETING_SLOW");
                waits(SLOW);
            }
            return says("220 scripted");
        }

        private boolean hears(String line) throws IOException {
            switch (line.split("[ :]", 2)[0]) {
                case "EHLO" -> node = line.substring("EHLO ".length()).strip();
                case "RCPT" -> {
                    return recipient(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
                }
                case "DATA" -> {
                    return data();
                }
                case "QUIT" -> {
                    return hangsUpAfter("221 bye");
                }
                default -> {}
            }
            return says("250 fine");
        }

        private boolean recipient(String address) throws IOException {
            recipient = address;
            var before = asked.computeIfAbsent(address, any -> new CopyOnWriteArrayList<>());
            before.add(System.nanoTime());
            act = behaves ? Act.FINE : Act.by(chance(address, before.size()));
            if (unknown.contains(address)) {
                counts("RCPT_550");
                return says("550 5.1.1 no such user");
            }
            counts(behaves ? "FINE, in the end" : act.name());
            return switch (act) {
                case RCPT_451 -> says("451 4.7.1 greylisted");
                case RCPT_SILENT -> silent();
                default -> says("250 fine");
            };
        }

        private boolean data() throws IOException {
            return switch (act) {
                case DATA_421 -> hangsUpAfter("421 4.3.2 going down");
                case DATA_451 -> says("451 4.3.0 out of order");
                default -> says("354 go on") && text();
            };
        }

        private boolean text() throws IOException {
            var bytes = 0;
            var messageId = "";
            var line = in.readLine();
            for (; line != null && !line.equals("."); line = in.readLine()) {
                bytes += line.length() + 2;
                if (messageId.isEmpty() && line.startsWith("Message-ID: ")) {
                    messageId = line.substring("Message-ID: ".length());
                    if (act == Act.BREAKS_IN_THE_TEXT || dies(Moment.IN_THE_TEXT)) {
                        return false;
                    }
                }
            }
            return line != null && atTheDot(messageId, bytes);
        }

        private boolean atTheDot(String messageId, int bytes) throws IOException {
            switch (act) {
                case DOT_451 -> {
                    return says("451 4.3.0 out of order");
                }
                case DOT_554 -> {
                    return says("554 5.6.0 no such letters");
                }
                case DOT_BREAKS -> {
                    takes(messageId, bytes, false);
                    return false;
                }
                case DOT_SILENT -> {
                    takes(messageId, bytes, false);
                    return silent();
                }
                default -> {}
            }
            if (dies(Moment.AFTER_THE_DOT)) {
                takes(messageId, bytes, false);
                return false;
            }
            if (!behaves) {
                waits(thinks);
            }
            takes(messageId, bytes, true);
            says("250 2.0.0 queued");
            if (act == Act.BREAKS_AFTER_THE_ANSWER) {
                caller.setSoLinger(true, 0);
                return false;
            }
            return !dies(Moment.AFTER_THE_ANSWER);
        }

        private void takes(String messageId, int bytes, boolean told) {
            copies.add(new Copy(messageId, recipient, node, bytes, told));
        }

        private boolean dies(Moment moment) {
            var due = death.get();
            if (due == null || !due.node().equals(node) || due.moment() != moment || !death.compareAndSet(due, null)) {
                return false;
            }
            due.blow().run();
            due.recipient().complete(recipient);
            return true;
        }

        private boolean silent() {
            waits(SILENT);
            return false;
        }

        private boolean hangsUpAfter(String line) throws IOException {
            says(line);
            return false;
        }

        private boolean says(String line) throws IOException {
            return TalkingServer.says(caller, line);
        }
    }
}
