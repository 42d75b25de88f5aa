package fi.neuvottelu.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** 256 bits that nobody guesses, written so that they can stand in an address. */
record Secret(String written) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Secret make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty if it cannot be one. */
    static Optional<Secret> of(String typed) {
        return Optional.of(typed)
                .filter(text -> WRITTEN.matcher(text).matches())
                .map(Secret::new);
    }

    /** SHA-256, in hexadecimal: what is kept. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nothing that prints it tells it. */
    @Override
    public String toString() {
        return "a secret";
    }
}
