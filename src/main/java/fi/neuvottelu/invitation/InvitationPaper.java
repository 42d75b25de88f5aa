package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Subjects;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The invitation to a session as it stands for all: what each party's letter says beside this is its own. */
@Component
class InvitationPaper extends SessionPapers {
    private final Subjects subjects;
    private final Invitations invitations;
    private final Agendas agendas;
    private final Parties parties;

    InvitationPaper(About about, Subjects subjects, Invitations invitations, Agendas agendas, Parties parties) {
        super(Kind.INVITATION, about);
        this.subjects = subjects;
        this.invitations = invitations;
        this.agendas = agendas;
        this.parties = parties;
    }

    @Override
    void write(Session session, Host host, Sections sections, Language language) {
        var about = subjects.of(session);
        var act = about.get(0).round().act();
        sections.under(
                sections.say("paper.invitedTo"),
                sections.text(sections.say("paper.invites", Texts.say("invitation.about." + act, language.locale()))),
                sections.told("paper.replyBy", WrittenDate.inFigures(session.replyBy())),
                sections.told("paper.replyByOthers", WrittenDate.inFigures(session.replyByOthers())));
        sections.under(sections.say("paper.topics"), sections.list(InvitationTexts.topics(about, host, language)));
        sections.under(
                sections.say("paper.agenda"),
                sections.list(Objects.requireNonNull(agendas.asItStands(session).get(language)).stream()
                        .map(point -> point.lines().findFirst().orElse(""))
                        .toList()));
        sections.under(
                sections.say("paper.invited"),
                sections.table(
                        List.of("paper.column.group", "paper.column.organisation"),
                        invitations.ofSession(session.id()).stream()
                                .filter(one -> one.state() != InvitationState.WITHDRAWN)
                                .map(one -> parties.byId(one.party()))
                                .map(party -> List.of(
                                        sections.say("group." + InvitationTexts.groupOf(party)),
                                        party.name().in(language)))
                                .toList()));
    }
}
