package fi.neuvottelu.account;

import fi.neuvottelu.engine.People;
import fi.neuvottelu.engine.StartPage;
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

    record Facts(List<People.Account> accounts) {}

    @Override
    public Facts facts() {
        return new Facts(people.accounts());
    }
}
