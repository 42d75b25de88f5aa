package fi.neuvottelu.privacy;

import fi.neuvottelu.beginning.FirstDays;
import fi.neuvottelu.party.Parties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Nobody serves a host whose people could not read what becomes of their data. */
@Component
@Profile("!demo & !test")
class SaidBeforeTheStart {
    SaidBeforeTheStart(Notices notices, FirstDays days, Parties parties) {
        var begun = days.all().keySet();
        notices.refuseSilent(parties.hosts().stream().filter(host -> begun.contains(host.id())));
    }
}
