package fi.neuvottelu.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The types that documents are set with, and which characters there are. What cannot be set, is not seen or turns the text
 * around is written by its name: nothing is left out silently.
 */
@Component
class TypeCase {
    /** "GSUB", as a font has it. */
    private static final int LIGATURES = 0x47535542;

    private final Map<Cut, byte[]> files = new EnumMap<>(Cut.class);
    private final BitSet types = new BitSet();

    enum Cut {
        REGULAR("NotoSans-Regular"),
        BOLD("NotoSans-Bold");

        private final String file;

        Cut(String file) {
            this.file = file;
        }
    }

    TypeCase() {
        types.set(0, Character.MAX_CODE_POINT);
        for (var cut : Cut.values()) {
            var file = read(cut);
            files.put(cut, file);
            types.and(in(file));
        }
    }

    byte[] file(Cut cut) {
        return Objects.requireNonNull(files.get(cut));
    }

    /** A text that can be set, the same where it already can. */
    String settable(String text) {
        var folded = folded(text);
        if (folded.codePoints().allMatch(this::has)) {
            return folded;
        }
        var set = new StringBuilder();
        folded.codePoints().forEach(one -> {
            if (has(one)) {
                set.appendCodePoint(one);
            } else {
                set.append(nameOf(one));
            }
        });
        return set.toString();
    }

    boolean lacks(String text) {
        return !folded(text).codePoints().allMatch(this::has);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\R", "\n");
    }

    private boolean has(int character) {
        return character == '\n' || character == '\t' || isSeen(character) && types.get(character);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** As Unicode has it, in English. */
    private static String nameOf(int character) {
        var name = Character.getName(character);
        return "[" + (name == null ? "" : name + " ") + "U+%04X]".formatted(character);
    }

    private static byte[] read(Cut cut) {
        try {
            return withoutLigatures(
                    new ClassPathResource("documents/fonts/" + cut.file + ".ttf").getContentAsByteArray());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** To look for them took a third of the time, and a ligature is not read out as its letters: their table loses its name. */
    private static byte[] withoutLigatures(byte[] file) {
        var font = ByteBuffer.wrap(file);
        var tables = font.getShort(4);
        for (var n = 0; n < tables; n++) {
            var entry = 12 + 16 * n;
            if (font.getInt(entry) == LIGATURES) {
                font.putInt(entry, LIGATURES + 1);
            }
        }
        return file;
    }

    private static BitSet in(byte[] file) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var glyphs = font.getUnicodeCmapLookup();
            var there = new BitSet();
            for (var one = 0; one <= 0xFFFF; one++) {
                there.set(one, glyphs.getGlyphId(one) != 0);
            }
            return there;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
