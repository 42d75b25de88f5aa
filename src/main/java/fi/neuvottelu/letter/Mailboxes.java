package fi.neuvottelu.letter;

import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.PartyId;
import java.util.Optional;

/** Where a party receives its letters today. */
interface Mailboxes {
    Optional<Mailbox> of(PartyId party);
}
