package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.Answered;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The receipt of an answer that a party's own people have given: all that was recorded, to the party's mailbox. */
@Component
class AnswerLetters {
    private final DispatchRegister register;
    private final Invitations invitations;
    private final Parties parties;
    private final Rounds rounds;
    private final Settings settings;
    private final Clock clock;

    AnswerLetters(
            DispatchRegister register,
            Invitations invitations,
            Parties parties,
            Rounds rounds,
            Settings settings,
            Clock clock) {
        this.register = register;
        this.invitations = invitations;
        this.parties = parties;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param peopleAreTold whether letters go to somebody whom the answer names */
    void confirm(Invitation invitation, Session session, boolean peopleAreTold) {
        var host = parties.host(session.host());
        var party = parties.byId(invitation.party());
        var round = rounds.byId(session.roundId());
        register.queue(new NewLetter(
                "invitation " + invitation.id() + " time " + invitation.timesPlanned() + " answered " + clock.instant(),
                LetterKind.ANSWERED,
                host.id(),
                round.id(),
                session.id(),
                party.id(),
                LetterLanguages.of(host, party),
                language -> new Answered(
                        Rounds.nameOf(round, host, language),
                        session.day(),
                        host.name().in(language),
                        party.name().in(language),
                        Texts.say("receipt.ANSWER", language.locale()),
                        LocalTimes.today(clock),
                        AnswerLines.of(
                                invitation,
                                invitations.nominations(invitation.id()),
                                invitations.agendaPoints(invitation.id()),
                                language),
                        next(peopleAreTold, language),
                        rounds.contactOf(round, host, language),
                        settings.tasklist())));
    }

    private static List<String> next(boolean peopleAreTold, Language language) {
        var change = Texts.say("answered.next.ANSWER", language.locale());
        return peopleAreTold
                ? List.of(change, Texts.say("answered.peopleAreTold", language.locale()))
                : List.of(change);
    }
}
