package fi.neuvottelu.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A mailbox of a party until another took its place or it was ended. */
record FormerMailbox(
        String role,
        String email,
        LocalDate validFrom,
        @Nullable LocalDate endedOn) {
    static FormerMailbox of(Contact contact) {
        return new FormerMailbox(contact.role(), contact.mailbox().address(), contact.validFrom(), contact.endedOn());
    }
}
