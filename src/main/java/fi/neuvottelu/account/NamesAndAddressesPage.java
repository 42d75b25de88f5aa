package fi.neuvottelu.account;

import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.people.People;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.Starter;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the form "Names and addresses" shows: everybody who has an account. */
@Component
class NamesAndAddressesPage implements StartPage {
    private final People people;

    NamesAndAddressesPage(People people) {
        this.people = people;
    }

    @Override
    public String process() {
        return "names-and-addresses";
    }

    @Override
    public Set<Starter> startedBy() {
        return Set.of(Starter.ADMINISTRATORS);
    }

    /** Everybody's names and addresses. */
    @Override
    public List<Seen> seen() {
        return List.of(new Seen(Seen.What.ACCOUNTS, "accounts", null, null));
    }

    record Facts(List<People.Account> accounts) {}

    @Override
    public Facts facts() {
        return new Facts(people.accounts());
    }
}
