package fi.neuvottelu.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;

/** A form that carries a file: whoever asks for one field of it receives the whole, so it is asked when it is known who sends it. */
public final class Multipart {
    private Multipart() {}

    public static boolean isSentAs(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }
}
