package fi.neuvottelu.invitation;

import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.Settings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of those who have not answered, for the host's coordinators. */
@Component
class SilentList {
    private final Invitations invitations;
    private final DispatchRegister register;
    private final Parties parties;
    private final Rounds rounds;
    private final Settings settings;

    SilentList(Invitations invitations, DispatchRegister register, Parties parties, Rounds rounds, Settings settings) {
        this.invitations = invitations;
        this.register = register;
        this.parties = parties;
        this.rounds = rounds;
        this.settings = settings;
    }

    /** What the letter says. */
    record Text(
            String roundName,
            LocalDate day,
            LocalDate replyBy,
            LocalDate replyByOthers,
            List<String> silent,
            String tasklist) {}

    void send(Session session) {
        var host = parties.host(session.host());
        var who = parties.lookup(host);
        var silent = invitations.ofSession(session.id()).stream()
                .filter(Invitation::silent)
                .filter(one -> one.replyBy().isBefore(invitations.today()))
                .map(one -> who.apply(one.party()))
                .toList();
        if (silent.isEmpty()) {
            return;
        }
        var round = rounds.byId(session.roundId());
        register.queue(new NewLetter(
                "silent " + session.id() + " by " + session.replyBy(),
                LetterKind.SILENT_PARTIES,
                host.id(),
                round.id(),
                session.id(),
                host.id(),
                LetterLanguages.of(host, host),
                language -> new Text(
                        Rounds.nameOf(round, host, language),
                        session.day(),
                        session.replyBy(),
                        session.replyByOthers(),
                        silent.stream().map(party -> party.name().in(language)).toList(),
                        settings.tasklist())));
    }
}
