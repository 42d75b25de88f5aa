package fi.neuvottelu.party;

import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.people.Seen;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the form "Other actors" shows: the whole registers of the hosts that the person coordinates. */
@Component
class OtherActorsPage implements StartPage {
    private final YourHosts hosts;
    private final Registering registering;

    OtherActorsPage(YourHosts hosts, Registering registering) {
        this.hosts = hosts;
        this.registering = registering;
    }

    @Override
    public String process() {
        return "other-actors";
    }

    /** A host that the person coordinates. */
    record HostRegister(String id, String name, List<Registering.Shown> actors) {}

    @Override
    public List<Seen> seen() {
        return hosts.all().stream()
                .map(host -> new Seen(
                        Seen.What.CONTACTS,
                        "host/" + host.id().value(),
                        host.id().value(),
                        null))
                .toList();
    }

    record Facts(LocalDate today, List<HostRegister> hosts) {}

    @Override
    public Facts facts() {
        return new Facts(
                registering.today(),
                hosts.all().stream()
                        .map(host -> new HostRegister(
                                host.id().value(), host.name().inReadersLanguage(), registering.register(host)))
                        .toList());
    }
}
