package fi.neuvottelu.words;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where this installation is reached from outside. */
@Component
public class Settings {
    private final String publicUrl;

    Settings(@Value("${neuvottelu.public-url}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The whole address of a path of ours. */
    public String address(String path) {
        return publicUrl + path;
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
