package fi.neuvottelu.words;

/** What nobody sees in what people type or paste: marks without width fall away, every kind of space and a tab become a space. */
public final class Invisible {
    private static final int JOINER = 0x200D;
    private static final int PICTURE_STYLE = 0xFE0F;
    private static final int EMPTY_BRAILLE = 0x2800;

    /** It shows another text than the one that would be kept: whoever judges a line refuses it. */
    private static final int TURNS_AROUND = 0x202E;

    private Invisible() {}

    /** For a line. */
    public static String folded(String typed) {
        return seen(typed, true);
    }

    /** For a text, whose spaces are its own: a hard space keeps a number at its section sign. */
    static String withoutMarks(String typed) {
        return seen(typed, false);
    }

    private static String seen(String typed, boolean line) {
        var characters = typed.codePoints().toArray();
        var seen = new StringBuilder(typed.length());
        for (var i = 0; i < characters.length; i++) {
            var character = characters[i];
            if (line && isSpace(character)) {
                seen.append(' ');
            } else if (!hasNoWidth(character) || isPartOfAPicture(characters, i, seen)) {
                seen.appendCodePoint(character);
            }
        }
        return seen.toString();
    }

    static boolean isSpace(int character) {
        return character == '\t'
                || character == EMPTY_BRAILLE
                || Character.isSpaceChar(character) && !breaks(character);
    }

    private static boolean breaks(int character) {
        return Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }

    /** Formats of Unicode, and what it asks to be shown as nothing (Default_Ignorable_Code_Point). */
    static boolean hasNoWidth(int character) {
        return (Character.getType(character) == Character.FORMAT && character != TURNS_AROUND)
                || character == 0x034F
                || (character >= 0x115F && character <= 0x1160)
                || (character >= 0x17B4 && character <= 0x17B5)
                || (character >= 0x180B && character <= 0x180F)
                || character == 0x3164
                || (character >= 0xFE00 && character <= 0xFE0F)
                || character == 0xFFA0
                || (character >= 0xE0000 && character <= 0xE0FFF);
    }

    /** A woman who runs is drawn by a runner, a joiner and a sign: without the joiner there would be two pictures. */
    private static boolean isPartOfAPicture(int[] characters, int i, StringBuilder before) {
        var last = before.isEmpty() ? 0 : before.codePointBefore(before.length());
        return switch (characters[i]) {
            case PICTURE_STYLE -> isPicture(last);
            case JOINER ->
                (isPicture(last) || last == PICTURE_STYLE) && i + 1 < characters.length && isPicture(characters[i + 1]);
            default -> false;
        };
    }

    private static boolean isPicture(int character) {
        return (Character.getType(character) == Character.OTHER_SYMBOL && character != EMPTY_BRAILLE)
                || (character >= 0x1F3FB && character <= 0x1F3FF);
    }
}
