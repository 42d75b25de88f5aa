package fi.neuvottelu.words;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What people read, by key and language: {@code messages/*_{fi,sv,en}.properties}. A missing key is a fault. */
public final class Texts {
    private static final ResourceBundleMessageSource BUNDLES = bundles();

    private Texts() {}

    public static String say(String key, Locale language, Object... arguments) {
        return BUNDLES.getMessage(key, arguments, language);
    }

    public static boolean has(String key, Locale language) {
        return BUNDLES.getMessage(key, null, null, language) != null;
    }

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames(
                "messages/refusals",
                "messages/errors",
                "messages/warnings",
                "messages/tasks",
                "messages/dates",
                "messages/words",
                "messages/digest",
                "messages/forms",
                "messages/cockpit",
                "messages/pages",
                "messages/papers");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setDefaultLocale(new Locale("fi"));
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true);
        return bundles;
    }
}
