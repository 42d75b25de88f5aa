package fi.neuvottelu.words;

import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where this installation is reached from outside. */
@Component
public class Settings {
    private final String publicUrl;

    /** @throws IllegalStateException where letters would lead nowhere */
    Settings(@Value("${neuvottelu.public-url}") String publicUrl) {
        if (!publicUrl.matches("https?://[^/]+(/.*)?")) {
            throw new IllegalStateException(
                    "neuvottelu.public-url (NEUVOTTELU_PUBLIC_URL) is missing or no web address: letters lead there");
        }
        this.publicUrl = publicUrl;
    }

    /** The whole address of a path of ours. */
    public String address(String path) {
        return publicUrl + path;
    }

    /** Its name in the net: what is made here is told from what others make. */
    public String domain() {
        return Objects.requireNonNullElse(URI.create(publicUrl).getHost(), "localhost");
    }

    /** The address of Tasklist, for letters. */
    public String tasklist() {
        return publicUrl + "/camunda/app/tasklist/default/";
    }

    /** The address of the register of duties in Cockpit, with what was missed, for letters to those who only watch. */
    public String deadlines() {
        return publicUrl + "/camunda/app/cockpit/default/#/duties?unfinished=true";
    }
}
