package fi.neuvottelu.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A mail server of tests: it talks to each of its callers, to many at once, until it is closed. */
public abstract class TalkingServer implements AutoCloseable {
    private final ServerSocket door;
    private final CountDownLatch closed = new CountDownLatch(1);

    protected TalkingServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    /** From now on it takes calls: not before it is whole. */
    protected final void opens() {
        begin(this::takesCalls);
    }

    /** The conversation is over when it returns. */
    protected abstract void talks(Socket caller) throws IOException;

    protected void callerIsGone() {}

    public final int port() {
        return door.getLocalPort();
    }

    @Override
    public final void close() throws IOException {
        closed.countDown();
        door.close();
    }

    private void takesCalls() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                begin(() -> hears(caller));
            } catch (IOException gone) {
                return;
            }
        }
    }

    private void hears(Socket caller) {
        try (caller) {
            talks(caller);
        } catch (IOException | UncheckedIOException gone) {
            callerIsGone();
        }
    }

    private static void begin(Runnable work) {
        var thread = new Thread(work, "mail server of a test");
        thread.setDaemon(true);
        thread.start();
    }

    protected static boolean says(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    /** Or until it is closed. */
    protected final void waits(Duration time) {
        try {
            closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
