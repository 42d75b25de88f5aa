package fi.neuvottelu.undelivered;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Seen;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form "Mend the address": which letters to a party did not arrive, where they were sent, what the server said. */
@Component
class MendTheAddressPage implements FormPage {
    private final Letters letters;
    private final Contacts contacts;
    private final Parties parties;
    private final UndeliveredParties waiting;
    private final Clock clock;

    MendTheAddressPage(Letters letters, Contacts contacts, Parties parties, UndeliveredParties waiting, Clock clock) {
        this.letters = letters;
        this.contacts = contacts;
        this.parties = parties;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public Set<String> steps() {
        return Set.of("mendTheAddress");
    }

    /** A letter that did not arrive. */
    record Letter(
            long id,
            String subject,
            String written,
            @Nullable String recipient,
            @Nullable String answer) {}

    @Override
    public List<Seen> seen(FormTask task) {
        var waiting = this.waiting.runningIn(task.processInstanceId()).orElseThrow();
        var party = waiting.party().value();
        return Seen.one(Seen.What.CONTACTS, "party/" + party, waiting.host().value(), party);
    }

    /**
     * @param mailbox the present one, null if the party has none
     * @param today ISO date
     */
    record Facts(String party, @Nullable String mailbox, String today, List<Letter> letters) {}

    @Override
    public Facts facts(FormTask task) {
        var waiting = this.waiting.runningIn(task.processInstanceId()).orElseThrow();
        var party = waiting.party();
        return new Facts(
                parties.byId(party).name().inReadersLanguage(),
                mailbox(party),
                LocalTimes.today(clock).toString(),
                letters(party, waiting.host()));
    }

    @Override
    public Object firstDraft(FormTask task) {
        return new MendedAddress("ADDRESS", "", null, null, null);
    }

    private @Nullable String mailbox(PartyId party) {
        return contacts.mailboxOf(party, LocalTimes.today(clock))
                .map(contact -> contact.mailbox().shown())
                .orElse(null);
    }

    private List<Letter> letters(PartyId party, PartyId host) {
        return letters.failedTo(party, host).stream()
                .map((Dispatch one) -> new Letter(
                        one.id(),
                        one.subject(),
                        LocalTimes.shown(LocalTimes.dateOf(one.queuedAt())),
                        one.recipient(),
                        one.serverAnswer()))
                .toList();
    }
}
