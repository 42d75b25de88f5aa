package fi.neuvottelu.document;

import fi.neuvottelu.party.Language;
import org.jspecify.annotations.Nullable;

/**
 * A registered document as a file, without its bytes.
 *
 * @param language null where it is in all of them
 * @param hash SHA-256 of its bytes, in hexadecimal; null where there are none
 * @param fault why there are none
 */
public record DocumentFile(
        long id,
        long documentId,
        Format format,
        @Nullable Language language,
        String name,
        @Nullable String hash,
        @Nullable String fault) {}
