package fi.neuvottelu.material;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What we take: what offices write and read, and nothing that runs. */
enum MaterialType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PNG("image/png", "png"),
    JPG("image/jpeg", "jpg", "jpeg"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String media;
    private final List<String> endings;

    MaterialType(String media, String... endings) {
        this.media = media;
        this.endings = List.of(endings);
    }

    String media() {
        return media;
    }

    /** As the name of a file says. */
    static Optional<MaterialType> named(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(one -> one.endings.stream().anyMatch(ending -> small.endsWith("." + ending)))
                .findFirst();
    }

    static String all() {
        return String.join(
                ", ", Stream.of(values()).map(one -> one.endings.get(0)).toList());
    }
}
