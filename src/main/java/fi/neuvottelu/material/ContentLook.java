package fi.neuvottelu.material;

import fi.neuvottelu.words.Refusal;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.springframework.core.io.InputStreamSource;

/** What a file is by its content, whatever its name says; a file that is something else than its name says is refused. */
final class ContentLook {
    private static final HexFormat HEX = HexFormat.of();

    /** How the files begin that we tell by it. */
    private static final Map<MaterialType, byte[]> BEGINNINGS = Map.of(
            MaterialType.PDF, HEX.parseHex("255044462d"),
            MaterialType.PNG, HEX.parseHex("89504e470d0a1a0a"),
            MaterialType.JPG, HEX.parseHex("ffd8ff"));

    private static final byte[] ZIP = HEX.parseHex("504b0304");
    private static final int HEAD = 16;

    private final long mostUnpacked;

    ContentLook(long mostUnpacked) {
        this.mostUnpacked = mostUnpacked;
    }

    /** @throws Refusal if it is none of what we take, is not what its name says, or holds what runs */
    MaterialType judged(String name, InputStreamSource content) throws IOException {
        var said = MaterialType.named(name).orElseThrow(() -> new Refusal("material.type", name, MaterialType.all()));
        var found = found(content);
        if (isText(said) && found.isEmpty() && isText(content)) {
            return said;
        }
        if (found.isEmpty() || found.get() != said) {
            throw found.map(one -> new Refusal("material.mislabelled", name, one.name()))
                    .orElseGet(() -> new Refusal("material.unknown", name));
        }
        if (said == MaterialType.PDF) {
            new PdfLook().into(content.getInputStream());
        }
        return said;
    }

    private Optional<MaterialType> found(InputStreamSource content) throws IOException {
        var head = head(content);
        if (begins(head, ZIP)) {
            return packed(content);
        }
        return BEGINNINGS.entrySet().stream()
                .filter(one -> begins(head, one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<MaterialType> packed(InputStreamSource content) throws IOException {
        var look = new ZipLook(mostUnpacked);
        var whole = Files.createTempFile("packed", ".zip");
        try (var in = content.getInputStream()) {
            var type = look.into(in);
            try (var again = content.getInputStream()) {
                Files.copy(again, whole, StandardCopyOption.REPLACE_EXISTING);
            }
            look.lists(whole);
            return type;
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new Refusal("material.broken");
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static byte[] head(InputStreamSource content) throws IOException {
        try (var in = content.getInputStream()) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    private static boolean isText(MaterialType type) {
        return type == MaterialType.TXT || type == MaterialType.CSV;
    }

    /** No character that no text has: in UTF-8 and in the older encodings of offices these are the same. */
    private static boolean isText(InputStreamSource content) throws IOException {
        try (InputStream in = new BufferedInputStream(content.getInputStream())) {
            for (var next = in.read(); next >= 0; next = in.read()) {
                if (next < ' ' && next != '\t' && next != '\n' && next != '\r' && next != '\f' || next == 0x7F) {
                    return false;
                }
            }
            return true;
        }
    }
}
