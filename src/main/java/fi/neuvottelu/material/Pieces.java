package fi.neuvottelu.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The content of files, piece by piece: one is in memory at a time, on the way in and on the way out. */
@Component
class Pieces {
    static final int SIZE = 1 << 16;

    private final JdbcClient rows;

    Pieces(JdbcClient rows) {
        this.rows = rows;
    }

    /** What was written. */
    record Written(long bytes, String hash) {}

    Written write(long material, InputStream content) throws IOException {
        var digest = sha256();
        var bytes = 0L;
        var buffer = new byte[SIZE];
        var read = content.readNBytes(buffer, 0, SIZE);
        for (var ordinal = 0; read > 0; ordinal++) {
            digest.update(buffer, 0, read);
            bytes += read;
            rows.sql("insert into material_piece (material_id, ordinal, content) values (?, ?, ?)")
                    .params(material, ordinal, Arrays.copyOf(buffer, read))
                    .update();
            read = content.readNBytes(buffer, 0, SIZE);
        }
        return new Written(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** @param bytes of the whole */
    void read(long material, long bytes, OutputStream out) throws IOException {
        var pieces = (bytes + SIZE - 1) / SIZE;
        for (var ordinal = 0; ordinal < pieces; ordinal++) {
            out.write(rows.sql("select content from material_piece where material_id = ? and ordinal = ?")
                    .params(material, ordinal)
                    .query((row, n) -> row.getBytes(1))
                    .single());
        }
    }

    void remove(long material) {
        rows.sql("delete from material_piece where material_id = ?")
                .param(material)
                .update();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
