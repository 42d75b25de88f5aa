package fi.neuvottelu.minutes;

import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.minutes.MinutesDraft.View;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What parties see differently, each by name: the host and whoever was invited. */
@Component
class DifferingViews {
    private final Invitations invitations;
    private final Parties parties;

    DifferingViews(Invitations invitations, Parties parties) {
        this.invitations = invitations;
        this.parties = parties;
    }

    record AtTheTable(String id, String fi, String sv) {}

    /** By name as the reader has it; the host first. */
    List<AtTheTable> atTheTable(Session session) {
        return Stream.concat(
                        Stream.of(shown(session.host())),
                        invited(session).map(this::shown).sorted(ByName.ofReader(DifferingViews::nameOf)))
                .toList();
    }

    private Stream<PartyId> invited(Session session) {
        return invitations.ofSession(session.id()).stream()
                .filter(one -> one.state() != InvitationState.WITHDRAWN && one.state() != InvitationState.PLANNED)
                .map(one -> one.party());
    }

    private AtTheTable shown(PartyId party) {
        var name = parties.byId(party).name();
        return new AtTheTable(party.value(), name.fi(), name.sv());
    }

    private static String nameOf(AtTheTable one) {
        return Language.ofReader() == Language.SV ? one.sv() : one.fi();
    }

    /** @throws Refusal for a view of nobody, or of somebody who was not invited */
    List<View> judged(Session session, MinutesDraft draft) {
        var known = Stream.concat(Stream.of(session.host()), invited(session))
                .map(PartyId::value)
                .toList();
        return MinutesPoints.given(draft.views()).stream()
                .filter(view -> !Typed.blank(view.party()) || !Typed.blank(view.text()))
                .map(view -> judged(known, view))
                .toList();
    }

    private static View judged(List<String> known, View view) {
        var text = Typed.needed(Typed.text(view.text(), Longest.TEXT), "minutes.viewIncomplete");
        var party = Typed.needed(view.party(), "minutes.viewIncomplete");
        if (!known.contains(party)) {
            throw new Refusal("minutes.viewOfStranger");
        }
        return new View(party, text);
    }
}
