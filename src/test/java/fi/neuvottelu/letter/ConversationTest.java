package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.DummySSLSocketFactory;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConversationTest {
    private static final int MUCH = 1 << 16;

    /** Its window is full: whoever writes waits, and to close an encrypted line waits for whoever writes. */
    @Test
    void anEncryptedLineOnWhichNobodyReadsAnyMoreIsCutAllTheSame() throws Exception {
        try (var door = new DummySSLServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var wire = new Socket(door.getInetAddress(), door.getLocalPort())) {
            var other = CompletableFuture.supplyAsync(() -> greeted(door));
            var line =
                    (SSLSocket) new DummySSLSocketFactory().createSocket(wire, "localhost", door.getLocalPort(), true);
            line.startHandshake();
            var written = new AtomicLong();
            var writer = CompletableFuture.runAsync(() -> writes(line, written));
            untilItStands(written);
            var conversation = new Conversation(
                    Session.getInstance(new Properties()),
                    new URLName("smtp://localhost"),
                    line,
                    wire,
                    Duration.ofMinutes(10));

            CompletableFuture.runAsync(conversation::cut).get(10, TimeUnit.SECONDS);

            writer.get(10, TimeUnit.SECONDS);
            assertThat(wire.isClosed()).isTrue();
            other.get().close();
        }
    }

    private static Socket greeted(ServerSocket door) {
        try {
            var caller = (SSLSocket) door.accept();
            caller.startHandshake();
            return caller;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void writes(SSLSocket line, AtomicLong written) {
        try {
            while (true) {
                line.getOutputStream().write(new byte[MUCH]);
                written.addAndGet(MUCH);
            }
        } catch (IOException cut) {
            // as wanted
        }
    }

    private static void untilItStands(AtomicLong written) {
        var before = -1L;
        var since = System.nanoTime();
        while (System.nanoTime() - since < Duration.ofMillis(500).toNanos()) {
            if (written.get() != before) {
                before = written.get();
                since = System.nanoTime();
            }
            Thread.onSpinWait();
        }
        assertThat(before).isPositive();
    }
}
