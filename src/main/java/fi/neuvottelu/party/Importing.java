package fi.neuvottelu.party;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.ContactImport.Preview;
import fi.neuvottelu.people.Organisations;
import fi.neuvottelu.sheet.Brought;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A coordinator brings a file of contacts: she sees what it would do, and exactly that is recorded. */
@Component
class Importing {
    private final ContactImport file;
    private final YourHosts hosts;
    private final Organisations organisations;
    private final Clock clock;

    Importing(ContactImport file, YourHosts hosts, Organisations organisations, Clock clock) {
        this.file = file;
        this.hosts = hosts;
        this.organisations = organisations;
        this.clock = clock;
    }

    Preview preview(Host host, Brought draft) {
        return file.preview(host.id(), draft.csv(), today());
    }

    /** Two files at once: the later one is shown again, since it would now do something else. */
    Host record(@Nullable String hostId, Taken<Brought> taken) {
        var draft = taken.forHost(String.valueOf(hostId), "register.notYourHost");
        var host = hosts.get(hostId);
        organisations.takeTurn();
        var recorded = file.record(host.id(), draft.csv(), today());
        if (!recorded.fingerprint().equals(draft.seen())) {
            throw new Refusal("import.notAsShown");
        }
        return host;
    }

    LocalDate today() {
        return LocalTimes.today(clock);
    }
}
