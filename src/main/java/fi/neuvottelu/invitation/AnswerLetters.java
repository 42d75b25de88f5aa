package fi.neuvottelu.invitation;

import fi.neuvottelu.letter.Answered;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The receipt of an answer that a party's own people have given: all that was recorded, to the party's mailbox. */
@Component
class AnswerLetters {
    private final SessionLetters letters;
    private final Invitations invitations;
    private final Clock clock;

    AnswerLetters(SessionLetters letters, Invitations invitations, Clock clock) {
        this.letters = letters;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** @param peopleAreTold whether letters go to somebody whom the answer names */
    void confirm(Invitation invitation, Session session, boolean peopleAreTold) {
        letters.toParty(
                "invitation " + invitation.id() + " time " + invitation.timesPlanned() + " answered " + clock.instant(),
                LetterKind.ANSWERED,
                session,
                invitation.party(),
                (about, language) -> new Answered(
                        about.roundName(),
                        about.day(),
                        about.hostName(),
                        about.partyName(),
                        Texts.say("receipt.ANSWER", language.locale()),
                        about.writtenOn(),
                        AnswerLines.of(
                                invitation,
                                invitations.nominations(invitation.id()),
                                invitations.agendaPoints(invitation.id()),
                                language),
                        next(peopleAreTold, language),
                        about.contact(),
                        about.tasklist()));
    }

    private static List<String> next(boolean peopleAreTold, Language language) {
        var change = Texts.say("answered.next.ANSWER", language.locale());
        return peopleAreTold
                ? List.of(change, Texts.say("answered.peopleAreTold", language.locale()))
                : List.of(change);
    }
}
