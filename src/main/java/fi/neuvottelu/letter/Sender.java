package fi.neuvottelu.letter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mailbox from which this installation writes. */
@Component
public class Sender {
    private final String address;

    Sender(@Value("${neuvottelu.letters.from}") String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }
}
