package fi.neuvottelu.document;

import java.util.Locale;

/** In what a document is kept or handed out. */
public enum Format {
    /** To read and to file: PDF/A-2a, PDF/UA-1. */
    PDF("application/pdf"),
    /** The data that it carries, in all its languages: keys sorted, UTF-8. */
    JSON("application/json"),
    /** For an office that edits; made when it is asked for. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** As it went before there were others, and goes where one cannot be made. */
    TXT("text/plain; charset=UTF-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
