package fi.neuvottelu.material;

import fi.neuvottelu.words.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** A bounded look into what an office program has packed: which of them it was, that it does not burst, and that nothing in it runs. */
final class ZipLook {
    /** Far above what an office writes into one file of our size. */
    private static final int MOST_ENTRIES = 5_000;

    private final long mostUnpacked;
    private final byte[] buffer = new byte[8192];

    private final Set<String> names = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private boolean listsItsTypes;
    private boolean runs;
    private String declared = "";

    /** @param mostUnpacked bytes of all that is packed in it */
    ZipLook(long mostUnpacked) {
        this.mostUnpacked = mostUnpacked;
    }

    /**
     * @return empty if it is a package of another kind
     * @throws Refusal if it bursts or holds a macro
     */
    Optional<MaterialType> into(InputStream packed) throws IOException {
        try (var zip = new ZipInputStream(packed, StandardCharsets.UTF_8)) {
            var unpacked = 0L;
            var entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                unpacked += read(zip, entry.getName(), mostUnpacked - unpacked);
                if (entries > MOST_ENTRIES || unpacked > mostUnpacked) {
                    throw new Refusal("material.bursts");
                }
            }
        }
        if (runs) {
            throw new Refusal("material.macro");
        }
        return type();
    }

    /**
     * Office programs read a package by its list at the end, which may tell of other entries than stand one after the other.
     *
     * @throws ZipException if it does
     */
    void lists(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (!zip.stream().map(ZipEntry::getName).allMatch(names::contains)) {
                throw new ZipException("a list of other entries");
            }
        }
    }

    private long read(ZipInputStream zip, String name, long room) throws IOException {
        remember(name);
        var first = true;
        var read = 0L;
        for (var n = zip.read(buffer); n > 0 && read <= room; n = zip.read(buffer)) {
            if (first && name.equals("mimetype")) {
                declared = new String(buffer, 0, n, StandardCharsets.US_ASCII).strip();
            }
            first = false;
            read += n;
        }
        return read;
    }

    private void remember(String name) {
        names.add(name);
        listsItsTypes |= name.equals("[Content_Types].xml");
        runs |= name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/");
        var slash = name.indexOf('/');
        if (slash > 0) {
            folders.add(name.substring(0, slash));
        }
    }

    private Optional<MaterialType> type() {
        if (declared.equals(MaterialType.ODT.media())) {
            return Optional.of(MaterialType.ODT);
        }
        if (!listsItsTypes) {
            return Optional.empty();
        }
        if (folders.contains("word")) {
            return Optional.of(MaterialType.DOCX);
        }
        if (folders.contains("xl")) {
            return Optional.of(MaterialType.XLSX);
        }
        return folders.contains("ppt") ? Optional.of(MaterialType.PPTX) : Optional.empty();
    }
}
