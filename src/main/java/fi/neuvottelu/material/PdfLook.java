package fi.neuvottelu.material;

import fi.neuvottelu.words.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Looks for what would run when a PDF is opened: among its objects, and in streams that hold packed objects. A reader of PDF may
 * take for objects what we take for a comment, a text or the content of a page: names that are found there by no chance are not
 * passed over either. Whoever hides an action better than that is left to the virus scanner.
 */
final class PdfLook {
    private static final Set<String> RUNS = Set.of("JavaScript", "JS", "Launch", "XFA");
    private static final String LOCKED = "Encrypt";
    private static final String PACKED_OBJECTS = "ObjStm";
    private static final String FORETOLD = "Predictor";

    /** Long enough to stand nowhere by chance, and in nobody's text. */
    private static final Set<String> HIDDEN = Set.of("JavaScript", PACKED_OBJECTS);

    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    /** So much of it ends with its own beginning. */
    private static final int SECOND_E = "endstre".length();

    private static final int LONGEST_NAME = 64;
    private static final int MOST_PACKED = 4 << 20;
    private static final int MOST_UNPACKED = 32 << 20;

    /** A stream that holds objects comes next. */
    private boolean packsObjects;

    /** It is not written as it reads. */
    private boolean isForetold;

    /** Of all its streams together. */
    private int unpacked;

    /** @throws Refusal if something in it would run, or it cannot be looked into */
    void into(InputStream content) throws IOException {
        try (var pdf = pushback(new BufferedInputStream(content, 8192))) {
            scan(pdf, true);
        }
    }

    private static PushbackInputStream pushback(InputStream in) {
        return new PushbackInputStream(in, 1);
    }

    private void scan(PushbackInputStream in, boolean hasStreams) throws IOException {
        var before = 0;
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next == '/') {
                judge(name(in));
            } else if (next == '(') {
                text(in);
            } else if (next == '%') {
                comment(in);
                continue;
            } else if (isRegular(next)) {
                in.unread(next);
                if (word(in).equals("stream") && hasStreams && before == '>') {
                    stream(in);
                }
            } else if (isSpace(next)) {
                continue;
            }
            before = next;
        }
    }

    private static String word(PushbackInputStream in) throws IOException {
        var word = new StringBuilder();
        var next = in.read();
        for (; next >= 0 && isRegular(next); next = in.read()) {
            if (word.length() < LONGEST_NAME) {
                word.append((char) next);
            }
        }
        if (next >= 0) {
            in.unread(next);
        }
        return word.toString();
    }

    /** Any character of a name can be written as its number: {@code /J#61vaScript}. */
    private static String name(PushbackInputStream in) throws IOException {
        var written = word(in);
        var name = new StringBuilder();
        for (var at = 0; at < written.length(); at++) {
            var digits = at + 2 < written.length() && written.charAt(at) == '#'
                    ? hex(written.substring(at + 1, at + 3))
                    : -1;
            name.append(digits < 0 ? written.charAt(at) : (char) digits);
            at += digits < 0 ? 0 : 2;
        }
        return name.toString();
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
        isForetold |= name.equals(FORETOLD);
    }

    private static void judgeHidden(PushbackInputStream in) throws IOException {
        if (HIDDEN.contains(name(in))) {
            throw unread();
        }
    }

    /** Parentheses stand in it in pairs, or behind a backslash (ISO 32000-1, 7.3.4.2). */
    private static void text(PushbackInputStream in) throws IOException {
        for (var depth = 1; depth > 0; ) {
            var next = in.read();
            switch (next) {
                case -1 -> throw unread();
                case '\\' -> in.read();
                case '(' -> depth++;
                case ')' -> depth--;
                case '/' -> judgeHidden(in);
                default -> {}
            }
        }
    }

    private static void comment(PushbackInputStream in) throws IOException {
        for (var next = in.read(); next >= 0 && !isLineEnd(next); next = in.read()) {
            if (next == '/') {
                judgeHidden(in);
            }
        }
    }

    private void stream(PushbackInputStream in) throws IOException {
        var keeps = packsObjects;
        var foretold = isForetold;
        packsObjects = false;
        isForetold = false;
        var kept = new ByteArrayOutputStream();
        for (var matched = 0; matched < END.length; ) {
            var next = in.read();
            if (next < 0 || kept.size() >= MOST_PACKED) {
                throw unread();
            }
            if (next == '/' && !keeps) {
                judgeHidden(in);
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
            if (foretold) {
                throw unread();
            }
            objects(kept.toByteArray());
        }
    }

    private void objects(byte[] packed) throws IOException {
        var start = 0;
        while (start < packed.length && isSpace(packed[start])) {
            start++;
        }
        try (var inflated = pushback(
                new Bounded(new InflaterInputStream(new ByteArrayInputStream(packed, start, packed.length - start))))) {
            scan(inflated, false);
        } catch (ZipException otherwisePacked) {
            throw unread();
        } catch (EOFException cutShort) {
            // All that can be read of it has been looked at.
        }
    }

    private static Refusal unread() {
        return new Refusal("material.unread");
    }

    /** A small stream can unpack to anything. */
    private final class Bounded extends InputStream {
        private final InputStream inflated;

        Bounded(InputStream inflated) {
            this.inflated = new BufferedInputStream(inflated);
        }

        @Override
        public int read() throws IOException {
            unpacked++;
            if (unpacked > MOST_UNPACKED) {
                throw new Refusal("material.bursts");
            }
            return inflated.read();
        }

        @Override
        public void close() throws IOException {
            inflated.close();
        }
    }

    private static boolean isLineEnd(int character) {
        return character == '\r' || character == '\n';
    }

    private static boolean isSpace(int character) {
        return character >= 0 && character <= ' ';
    }

    /** Neither space nor delimiter (ISO 32000-1, 7.2.2). */
    private static boolean isRegular(int character) {
        return switch (character) {
            case 0, 9, 10, 12, 13, 32, '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> false;
            default -> character > 0;
        };
    }
}
