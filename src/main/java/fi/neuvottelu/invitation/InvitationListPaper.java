package fi.neuvottelu.invitation;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was invited to a session, when the letter left, and what came back. */
@Component
class InvitationListPaper extends SessionPapers {
    private final Invitations invitations;
    private final Letters letters;
    private final Parties parties;

    InvitationListPaper(About about, Invitations invitations, Letters letters, Parties parties) {
        super(Kind.INVITATION_LIST, about);
        this.invitations = invitations;
        this.letters = letters;
        this.parties = parties;
    }

    @Override
    void write(Session session, Host host, Sections sections, Language language) {
        var left = left(session.id());
        sections.under(
                sections.say("paper.invited"),
                sections.table(
                        List.of(
                                "paper.column.organisation",
                                "paper.column.sent",
                                "paper.column.replyBy",
                                "paper.column.answer"),
                        invitations.ofSession(session.id()).stream()
                                .filter(one -> one.state() != InvitationState.PLANNED)
                                .map(one -> List.of(
                                        parties.byId(one.party()).name().in(language),
                                        moment(left.get(one.party())),
                                        WrittenDate.inFigures(one.replyBy()),
                                        answer(one, sections)))
                                .sorted(ByName.in(language, row -> row.get(0)))
                                .toList()));
        sections.under(null, sections.text(sections.say("paper.sentIs")));
    }

    private static String answer(Invitation one, Sections sections) {
        if (one.state() == InvitationState.WITHDRAWN) {
            return sections.say("paper.withdrawn");
        }
        return one.answer() == null ? "" : sections.say("answer." + one.answer());
    }

    /** The first that left, whatever was sent again later. */
    private Map<PartyId, Instant> left(long session) {
        return letters.ofSession(session).stream()
                .filter(one -> one.kind() == LetterKind.INVITATION && one.state() == Dispatch.State.SENT)
                .collect(toMap(Dispatch::party, one -> Objects.requireNonNull(one.sentAt()), (first, again) -> first));
    }

    private static String moment(@Nullable Instant at) {
        return at == null
                ? ""
                : WrittenDate.inFigures(LocalTimes.dateOf(at)) + " " + WrittenDate.inFigures(LocalTimes.timeOf(at));
    }
}
