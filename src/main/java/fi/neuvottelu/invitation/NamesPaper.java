package fi.neuvottelu.invitation;

import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.session.Session;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who comes to a session by name, as the parties have said. */
@Component
class NamesPaper extends SessionPapers {
    private final Invitations invitations;
    private final Parties parties;

    NamesPaper(About about, Invitations invitations, Parties parties) {
        super(Kind.NAMES, about);
        this.invitations = invitations;
        this.parties = parties;
    }

    @Override
    void write(Session session, Host host, Sections sections, Language language) {
        var named = invitations.namedAt(session.id());
        sections.under(
                sections.say("paper.comes"),
                sections.table(
                        List.of("names.organisation", "names.name", "names.role", "names.way"),
                        invitations.ofSession(session.id()).stream()
                                .filter(one -> one.state() != InvitationState.WITHDRAWN)
                                .filter(one ->
                                        one.answer() != null && one.answer().attending())
                                .flatMap(one -> rows(one, named, sections))
                                .sorted(ByName.in(language, row -> row.get(0)))
                                .toList()));
    }

    private Stream<List<String>> rows(Invitation one, Map<Long, List<Nomination>> named, Sections sections) {
        var name = parties.byId(one.party()).name().in(sections.language());
        var remotely = one.answer() == Answer.REMOTELY;
        var people = named.getOrDefault(one.id(), List.of()).stream()
                .flatMap(person -> person.whoComes().stream()
                        .map(who -> List.of(
                                name,
                                who,
                                person.comes() ? person.personRole() : sections.say("presence.DEPUTY"),
                                sections.say(remotely || person.remote() ? "names.remotely" : "names.onSite"))))
                .toList();
        return people.isEmpty()
                ? Stream.of(List.of(name, "", "", sections.say(remotely ? "names.remotely" : "names.onSite")))
                : people.stream();
    }
}
