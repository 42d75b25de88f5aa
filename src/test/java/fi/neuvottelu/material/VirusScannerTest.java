package fi.neuvottelu.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.words.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Against a scanner that says what it is told to, by ClamAV's protocol. */
class VirusScannerTest {
    private static final byte[] CONTENT = new byte[200_000];

    @Test
    void withoutAScannerNothingIsScanned() {
        assertThat(scanner(null).isSet()).isFalse();
        assertThat(scanner("").judged(() -> new ByteArrayInputStream(CONTENT))).isEqualTo(Scanned.NOT_SCANNED);
    }

    @Test
    void theWholeFileIsShownToIt() throws Exception {
        try (var server = new Scripted("stream: OK\0")) {
            assertThat(scanner(server.address()).judged(() -> new ByteArrayInputStream(CONTENT)))
                    .isEqualTo(Scanned.NOTHING_FOUND);
            assertThat(server.seen.get(10, TimeUnit.SECONDS)).isEqualTo(CONTENT);
        }
    }

    @Test
    void whatItFindsIsNotTaken() throws Exception {
        try (var server = new Scripted("stream: Eicar-Test-Signature FOUND\0")) {
            refused("material.virus", server.address());
        }
    }

    @Test
    void whoeverCannotScanLetsNothingIn() throws Exception {
        try (var server = new Scripted("INSTREAM size limit exceeded. ERROR\0")) {
            refused("material.scanner", server.address());
        }
        try (var server = new Scripted("")) {
            refused("material.scanner", server.address());
        }
        try (var nobody = new ServerSocket(0)) {
            var address = "localhost:" + nobody.getLocalPort();
            nobody.close();
            refused("material.scanner", address);
        }
    }

    private static void refused(String key, String address) {
        assertThatThrownBy(() -> scanner(address).judged(() -> new ByteArrayInputStream(CONTENT)))
                .isInstanceOfSatisfying(
                        Refusal.class, one -> assertThat(one.key()).isEqualTo(key));
    }

    private static VirusScanner scanner(@Nullable String address) {
        return new VirusScanner(new MaterialSettings(DataSize.ofMegabytes(25), address, Duration.ofSeconds(5)));
    }

    private static final class Scripted implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        final CompletableFuture<byte[]> seen;

        Scripted(String answer) throws Exception {
            seen = CompletableFuture.supplyAsync(() -> serves(answer));
        }

        String address() {
            return "localhost:" + socket.getLocalPort();
        }

        private byte[] serves(String answer) {
            try (var client = socket.accept()) {
                var in = new DataInputStream(client.getInputStream());
                var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                assertThat(command).isEqualTo("zINSTREAM\0");
                var content = new ByteArrayOutputStream();
                for (var length = in.readInt(); length > 0; length = in.readInt()) {
                    content.writeBytes(in.readNBytes(length));
                }
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return content.toByteArray();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }

        @Override
        public void close() throws Exception {
            socket.close();
        }
    }
}
