package fi.neuvottelu.letter;

import org.springframework.stereotype.Component;

/** The mailbox from which this installation writes. */
@Component
public class Sender {
    private final LetterSettings settings;

    Sender(LetterSettings settings) {
        this.settings = settings;
    }

    public String address() {
        return settings.sender().address();
    }
}
