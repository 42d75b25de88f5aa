package fi.neuvottelu.letter;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Contact;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.PartyId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mailboxes that the parties' contacts name today. */
@Component
class RegisteredMailboxes implements Mailboxes {
    private final Contacts contacts;
    private final Clock clock;

    RegisteredMailboxes(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Optional<Mailbox> of(PartyId party) {
        return contacts.mailboxOf(party, LocalTimes.today(clock)).map(Contact::mailbox);
    }
}
