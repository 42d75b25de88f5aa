package fi.neuvottelu.letter;

/** A letter as its recipient will read it: plain text with {@code \n} between lines. */
public record Preview(String subject, String text) {
    Preview endingWith(String line) {
        return line.isEmpty() ? this : new Preview(subject, text + "\n\n" + line);
    }
}
