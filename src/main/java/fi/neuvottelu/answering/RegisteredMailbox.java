package fi.neuvottelu.answering;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.PartyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The mailbox in which a party's links are good: the one that is registered today. */
@Component
class RegisteredMailbox {
    private final Contacts contacts;
    private final Clock clock;

    RegisteredMailbox(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /** @param hash of an address */
    boolean is(PartyId party, String hash) {
        return contacts.mailboxOf(party, LocalTimes.today(clock))
                .filter(contact -> hash(contact.mailbox().address()).equals(hash))
                .isPresent();
    }

    /** SHA-256 of an address, in hexadecimal; great and small letters are the same. */
    static String hash(String address) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
