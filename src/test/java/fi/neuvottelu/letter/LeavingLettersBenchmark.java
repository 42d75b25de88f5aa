package fi.neuvottelu.letter;

import fi.neuvottelu.EmptyH2;
import fi.neuvottelu.EmptyPostgres;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many letters a second leave to one server: {@code mvn test -Pbenchmark -Dtest='*LettersBenchmark'}. As the settings have it beside
 * one letter, one connection, one thread, by turns; it prints figures and judges none. The server shares the machine.
 */
class LeavingLettersBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(LeavingLettersBenchmark.class);
    private static final int TURNS = Integer.getInteger("turns", 5);

    @Test
    void aServerThatAnswersAtOnce() throws Exception {
        compare("a server that answers at once", Duration.ZERO, 2000, 1000);
    }

    @Test
    void aServerThatAnswersInFiveMilliseconds() throws Exception {
        compare("a server that answers each command in 5 ms", Duration.ofMillis(5), 800, 150);
    }

    private void compare(String what, Duration thinks, int many, int few) throws Exception {
        var asSet = new ArrayList<Double>();
        var one = new ArrayList<Double>();
        try (var server = new Sink(thinks)) {
            for (var turn = -1; turn < TURNS; turn++) {
                var oneByOne = lettersASecond(server, few, 1, 1, true);
                var now = lettersASecond(server, many, 4, 100, false);
                if (turn >= 0) {
                    one.add(oneByOne);
                    asSet.add(now);
                }
            }
        }
        LOG.info(
                "{}: {} letters a second, one by one {}, ratio {} (medians of {})",
                what,
                "%.0f".formatted(median(asSet)),
                "%.0f".formatted(median(one)),
                "%.1f".formatted(median(asSet) / median(one)),
                TURNS);
    }

    /** @param looksUp whether each letter looks in the jars what mail can be sent by, as it once did */
    private double lettersASecond(Sink server, int letters, int connections, int perConnection, boolean looksUp)
            throws Exception {
        var database = System.getProperty("database", "h2").equals("postgres")
                ? EmptyPostgres.withTables()
                : EmptyH2.withTables();
        var office = new PostOffice(pooled(database));
        office.transaction.executeWithoutResult(
                all -> IntStream.range(0, letters).forEach(n -> office.register.queue(letter(n))));
        var delivery = PostOffice.server(server.port(), settings(connections, perConnection));
        var postman = office.postman(looksUp ? lookingUp(delivery) : delivery);
        var taken = server.taken.get();
        var postmen = Executors.newFixedThreadPool(connections);
        var start = System.nanoTime();
        for (var each = 0; each < connections; each++) {
            postmen.submit(postman::deliverDue);
        }
        postmen.shutdown();
        postmen.awaitTermination(5, TimeUnit.MINUTES);
        var seconds = (System.nanoTime() - start) / 1e9;
        if (server.taken.get() - taken != letters) {
            throw new IllegalStateException(server.taken.get() - taken + " of " + letters + " were taken");
        }
        return letters / seconds;
    }

    /** As long as an invitation, each to a party of its own: two of one party leave one after the other. */
    private static NewLetter letter(int number) {
        var points = IntStream.range(0, 60)
                .mapToObj(n -> "Hyvinvoinnin ja terveyden edistämisen asia numero " + n + ", yksi rivi")
                .toArray(String[]::new);
        return new NewLetter(
                        "letter " + number,
                        LetterKind.INVITATION,
                        Sample.PIRKANMAA,
                        Sample.ROUND,
                        Sample.SESSION,
                        new PartyId("toimija-" + (number + 1)),
                        List.of(Language.FI),
                        "kirjaamo@nokia.example",
                        language -> Sample.of("Vuosineuvottelu 2027", "Nokian kaupungintalo", points))
                .with(Sample.entry(CalendarEntry.Method.REQUEST, 0));
    }

    private static javax.sql.DataSource pooled(javax.sql.DataSource database) {
        var pool = new com.zaxxer.hikari.HikariDataSource();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(8);
        return pool;
    }

    private static Delivery lookingUp(Delivery delivery) {
        return () -> {
            var way = delivery.open();
            return (letter, mail) -> {
                jakarta.mail.Session.getInstance(new Properties());
                return way.deliver(letter, mail);
            };
        };
    }

    private static MailSettings settings(int connections, int perConnection) {
        var as = PostOffice.MAIL;
        return new MailSettings(
                as.security(),
                as.name(),
                connections,
                perConnection,
                as.connect(),
                as.answer(),
                as.afterTheDot(),
                as.conversation(),
                as.repeats(),
                null);
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** Takes all letters and keeps none. */
    private static final class Sink implements AutoCloseable {
        final AtomicInteger taken = new AtomicInteger();
        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        private final long nanos;

        Sink(Duration thinks) throws IOException {
            nanos = thinks.toNanos();
            begin(this::open);
        }

        int port() {
            return door.getLocalPort();
        }

        private void open() {
            while (!door.isClosed()) {
                try {
                    var caller = door.accept();
                    begin(() -> talk(caller));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private static void begin(Runnable work) {
            var thread = new Thread(work, "sink");
            thread.setDaemon(true);
            thread.start();
        }

        private void talk(Socket caller) {
            try (caller) {
                caller.setTcpNoDelay(true);
                var in = new BufferedReader(new InputStreamReader(
                        new BufferedInputStream(caller.getInputStream(), 1 << 16), StandardCharsets.ISO_8859_1));
                says(caller, "220 sink");
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.equals("DATA")) {
                        says(caller, "354 go on");
                        while (!in.readLine().equals(".")) {
                            continue;
                        }
                        taken.incrementAndGet();
                    }
                    says(caller, line.equals("QUIT") ? "221 bye" : "250 fine");
                }
            } catch (IOException gone) {
                // the caller has hung up
            }
        }

        private void says(Socket caller, String line) throws IOException {
            if (nanos > 0) {
                LockSupport.parkNanos(nanos);
            }
            caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
