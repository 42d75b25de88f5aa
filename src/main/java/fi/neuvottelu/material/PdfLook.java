package fi.neuvottelu.material;

import fi.neuvottelu.words.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Looks for what would run when a PDF is opened: among its objects, and in streams that hold packed objects. What stands in other
 * streams is no object; whoever hides an action better than that is left to the virus scanner.
 */
final class PdfLook {
    private static final Set<String> RUNS = Set.of("JavaScript", "JS", "Launch");
    private static final String LOCKED = "Encrypt";
    private static final String PACKED_OBJECTS = "ObjStm";
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    /** So much of it ends with its own beginning. */
    private static final int SECOND_E = "endstre".length();

    private static final int LONGEST_NAME = 64;
    private static final int MOST_PACKED = 4 << 20;
    private static final int MOST_UNPACKED = 32 << 20;

    /** A stream that holds objects comes next. */
    private boolean packsObjects;

    /** @throws Refusal if something in it would run, or it cannot be looked into */
    void into(InputStream content) throws IOException {
        try (var pdf = new BufferedInputStream(content, 8192)) {
            scan(pdf, true);
        }
    }

    private void scan(InputStream in, boolean hasStreams) throws IOException {
        var word = new StringBuilder();
        var before = 0;
        for (var next = in.read(); next >= 0; ) {
            if (next == '/') {
                before = next;
                next = name(in);
            } else if (isRegular(next)) {
                word.setLength(0);
                next = word(in, next, word);
                if (hasStreams
                        && before == '>'
                        && isLineEnd(next)
                        && word.toString().equals("stream")) {
                    stream(in, packsObjects);
                    packsObjects = false;
                    next = in.read();
                }
                before = 0;
            } else {
                before = isSpace(next) ? before : next;
                next = in.read();
            }
        }
    }

    /** @return the character behind it */
    private static int word(InputStream in, int first, StringBuilder word) throws IOException {
        var next = first;
        while (next >= 0 && isRegular(next)) {
            if (word.length() < LONGEST_NAME) {
                word.append((char) next);
            }
            next = in.read();
        }
        return next;
    }

    /** Any character of a name can be written as its number: {@code /J#61vaScript}. */
    private int name(InputStream in) throws IOException {
        var written = new StringBuilder();
        var next = word(in, in.read(), written);
        var name = new StringBuilder();
        for (var at = 0; at < written.length(); at++) {
            var digits = at + 2 < written.length() && written.charAt(at) == '#'
                    ? hex(written.substring(at + 1, at + 3))
                    : -1;
            name.append(digits < 0 ? written.charAt(at) : (char) digits);
            at += digits < 0 ? 0 : 2;
        }
        judge(name.toString());
        return next;
    }

    private static int hex(String two) {
        var high = Character.digit(two.charAt(0), 16);
        var low = Character.digit(two.charAt(1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private void judge(String name) {
        if (RUNS.contains(name)) {
            throw new Refusal("material.script", name);
        }
        if (name.equals(LOCKED)) {
            throw new Refusal("material.locked");
        }
        packsObjects |= name.equals(PACKED_OBJECTS);
    }

    private void stream(InputStream in, boolean keeps) throws IOException {
        var kept = new ByteArrayOutputStream();
        for (var matched = 0; matched < END.length; ) {
            var next = in.read();
            if (next < 0 || kept.size() >= MOST_PACKED) {
                throw new Refusal("material.unread");
            }
            while (matched > 0 && next != END[matched]) {
                matched = matched == SECOND_E ? 1 : 0;
            }
            matched += next == END[matched] ? 1 : 0;
            if (keeps) {
                kept.write(next);
            }
        }
        if (keeps) {
            objects(kept.toByteArray());
        }
    }

    private void objects(byte[] packed) throws IOException {
        var start = 0;
        while (start < packed.length && isLineEnd(packed[start])) {
            start++;
        }
        try (var unpacked =
                new Bounded(new InflaterInputStream(new ByteArrayInputStream(packed, start, packed.length - start)))) {
            scan(unpacked, false);
        } catch (ZipException | EOFException notFlate) {
            scan(new ByteArrayInputStream(packed), false);
        }
    }

    /** A small stream can unpack to anything. */
    private static final class Bounded extends InputStream {
        private final InputStream unpacked;
        private int read;

        Bounded(InputStream unpacked) {
            this.unpacked = new BufferedInputStream(unpacked);
        }

        @Override
        public int read() throws IOException {
            read++;
            if (read > MOST_UNPACKED) {
                throw new Refusal("material.bursts");
            }
            return unpacked.read();
        }

        @Override
        public void close() throws IOException {
            unpacked.close();
        }
    }

    private static boolean isLineEnd(int character) {
        return character == '\r' || character == '\n';
    }

    private static boolean isSpace(int character) {
        return character <= ' ';
    }

    /** Neither space nor delimiter (ISO 32000-1, 7.2.2). */
    private static boolean isRegular(int character) {
        return switch (character) {
            case 0, 9, 10, 12, 13, 32, '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> false;
            default -> character > 0;
        };
    }
}
