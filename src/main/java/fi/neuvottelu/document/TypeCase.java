package fi.neuvottelu.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
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
    private final Map<Cut, byte[]> files = new EnumMap<>(Cut.class);
    private final BitSet types = new BitSet();

    enum Cut {
        REGULAR("NotoSans-Regular"),
        BOLD("NotoSans-Bold"),
        ITALIC("NotoSans-Italic");

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
        return files.get(cut);
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
            return new ClassPathResource("documents/fonts/" + cut.file + ".ttf").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
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
