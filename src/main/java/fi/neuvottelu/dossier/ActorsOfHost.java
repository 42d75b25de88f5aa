package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.followup.FollowUp;
import fi.neuvottelu.followup.FollowUpState;
import fi.neuvottelu.followup.MeasuresOnFile;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.people.Seen;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom a host negotiates with: municipalities, HUS and the actors of its register, and where their letters go. */
@Component
class ActorsOfHost implements ListOfHost {
    private static final List<String> COLUMNS = List.of("party", "group", "languages", "mailbox", "openMeasures");

    private final Parties parties;
    private final Contacts contacts;
    private final MeasuresOnFile measures;
    private final Clock clock;

    ActorsOfHost(Parties parties, Contacts contacts, MeasuresOnFile measures, Clock clock) {
        this.parties = parties;
        this.contacts = contacts;
        this.measures = measures;
        this.clock = clock;
    }

    @Override
    public HostList which() {
        return HostList.ACTORS;
    }

    @Override
    public Map<String, String> states() {
        return Map.of();
    }

    @Override
    public List<Seen> seen(Host host) {
        return Seen.several(
                Seen.What.CONTACTS, "parties/" + host.id(), host.id().value());
    }

    @Override
    public Found find(Host host, Filter filter) {
        var open = measures.of(host.id()).stream()
                .filter(one -> one.state() == FollowUpState.OPEN)
                .collect(groupingBy(FollowUp::owner, counting()));
        var all = parties.around(host, LocalTimes.today(clock)).stream()
                .filter(one -> filter.party() == null || one.id().equals(filter.party()))
                .filter(one -> filter.tells(one.name().fi(), one.name().sv()))
                .sorted(ByName.ofReader(one -> one.name().inReadersLanguage()))
                .toList();
        return Found.of(
                COLUMNS,
                all,
                one -> List.of(
                        Cell.link(one.name().inReadersLanguage(), Addresses.of(one.id())),
                        Cell.of(Shown.say("group." + group(one))),
                        Cell.of(LetterLanguages.of(host, one).stream()
                                .map(language -> Shown.say(
                                        "languageName." + language.locale().getLanguage()))
                                .collect(Collectors.joining(", "))),
                        Cell.of(contacts.mailboxOf(one.id(), LocalTimes.today(clock))
                                .map(contact -> contact.mailbox().address())
                                .orElse("")),
                        Cell.of(open.getOrDefault(one.id(), 0L).intValue())));
    }

    private static String group(Party one) {
        return switch (one.kind()) {
            case COUNTY, HELSINKI -> "HOST";
            case MUNICIPALITY -> "MUNICIPALITY";
            case HUS -> "HUS";
            case OTHER_ACTOR -> ((OtherActor) one).sector().name();
        };
    }
}
