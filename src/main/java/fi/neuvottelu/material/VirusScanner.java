package fi.neuvottelu.material;

import fi.neuvottelu.words.Refusal;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Asks a scanner that speaks ClamAV's protocol, where one is set. One that does not answer lets nothing in. */
@Component
class VirusScanner {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 1_000;

    private final MaterialSettings settings;

    VirusScanner(MaterialSettings settings) {
        this.settings = settings;
    }

    boolean isSet() {
        return settings.scanner() != null && !settings.scanner().isBlank();
    }

    /** @throws Refusal if it finds something, or does not answer */
    Scanned judged(InputStreamSource content) {
        if (!isSet()) {
            return Scanned.NOT_SCANNED;
        }
        var answer = asked(content);
        if (answer.endsWith("FOUND")) {
            throw new Refusal("material.virus");
        }
        if (!answer.endsWith("OK")) {
            LOG.warn("the virus scanner says: {}", answer);
            throw new Refusal("material.scanner");
        }
        return Scanned.NOTHING_FOUND;
    }

    private String asked(InputStreamSource content) {
        try (var scanner = new Socket()) {
            var waits = (int) settings.scannerWaits().toMillis();
            scanner.connect(address(), waits);
            scanner.setSoTimeout(waits);
            send(content, new DataOutputStream(new BufferedOutputStream(scanner.getOutputStream(), PIECE)));
            return answer(scanner.getInputStream());
        } catch (IOException silent) {
            LOG.warn("the virus scanner does not answer: {}", silent.toString());
            throw new Refusal("material.scanner");
        }
    }

    /** INSTREAM: pieces, each after its length in four bytes; one of no length is the end. */
    private static void send(InputStreamSource content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var piece = new byte[PIECE];
        try (var in = content.getInputStream()) {
            for (var n = in.read(piece); n > 0; n = in.read(piece)) {
                out.writeInt(n);
                out.write(piece, 0, n);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        var said = new ByteArrayOutputStream();
        for (var next = in.read(); next > 0 && said.size() < LONGEST_ANSWER; next = in.read()) {
            said.write(next);
        }
        return said.toString(StandardCharsets.US_ASCII).strip();
    }

    private InetSocketAddress address() {
        var written = String.valueOf(settings.scanner());
        var colon = written.lastIndexOf(':');
        return new InetSocketAddress(written.substring(0, colon), Integer.parseInt(written.substring(colon + 1)));
    }
}
