package fi.neuvottelu.session;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.people.People;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an address can be a person's own: what we know to be a party's or somebody else's is not. */
@Component
public class OwnAddresses {
    private final Contacts contacts;
    private final People people;
    private final Clock clock;

    OwnAddresses(Contacts contacts, People people, Clock clock) {
        this.contacts = contacts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param user her account, if she has one
     * @return null if none was typed
     * @throws Refusal for what is no mailbox, or not hers
     */
    public @Nullable String judged(@Nullable String typed, String person, @Nullable String user) {
        var address = Mailbox.addressIn(typed);
        if (address == null) {
            return null;
        }
        if (!isOwn(address)) {
            throw new Refusal("approver.addressOfParty", person, address);
        }
        if (isOfAnother(address, person, user)) {
            throw new Refusal("approver.addressOfAnother", person, address);
        }
        return address;
    }

    /** Not where the letters of any party go today: whoever reads those is not one person. */
    public boolean isOwn(String address) {
        return !contacts.receivesLetters(address, LocalTimes.today(clock));
    }

    private boolean isOfAnother(String address, String person, @Nullable String user) {
        var theirs = people.accounts().stream()
                .filter(account -> account.email().equalsIgnoreCase(address))
                .toList();
        return !theirs.isEmpty()
                && theirs.stream()
                        .noneMatch(account ->
                                account.id().equals(user) || account.name().equalsIgnoreCase(person.strip()));
    }
}
