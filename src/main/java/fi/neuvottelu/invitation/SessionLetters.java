package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.Settings;
import java.time.Clock;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Letters about one session to the registered mailbox of a party or of the host, each with {@link AboutSession}. */
@Component
public class SessionLetters {
    private final DispatchRegister register;
    private final Parties parties;
    private final Rounds rounds;
    private final Settings settings;
    private final Clock clock;

    SessionLetters(DispatchRegister register, Parties parties, Rounds rounds, Settings settings, Clock clock) {
        this.register = register;
        this.parties = parties;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * To the party that it is about.
     *
     * @param once names the occasion, as {@link NewLetter} says
     */
    public void toParty(
            String once,
            LetterKind kind,
            Session session,
            PartyId party,
            BiFunction<AboutSession, Language, Object> text) {
        queue(once, kind, session, party, party, text);
    }

    /** @param party that it is about */
    public void toHost(
            String once,
            LetterKind kind,
            Session session,
            PartyId party,
            BiFunction<AboutSession, Language, Object> text) {
        queue(once, kind, session, party, session.host(), text);
    }

    private void queue(
            String once,
            LetterKind kind,
            Session session,
            PartyId party,
            PartyId to,
            BiFunction<AboutSession, Language, Object> text) {
        register.queue(new NewLetter(
                once,
                kind,
                session.host(),
                session.roundId(),
                session.id(),
                to,
                LetterLanguages.of(parties.host(session.host()), parties.byId(to)),
                language -> text.apply(about(session, party, language), language)));
    }

    private AboutSession about(Session session, PartyId party, Language language) {
        var host = parties.host(session.host());
        var round = rounds.byId(session.roundId());
        return new AboutSession(
                Rounds.nameOf(round, host, language),
                host.name().in(language),
                parties.byId(party).name().in(language),
                session.day(),
                LocalTimes.timeOf(session.startsAt()),
                LocalTimes.timeOf(session.endsAt()),
                rounds.contactOf(round, host, language),
                settings.tasklist(),
                LocalTimes.today(clock));
    }
}
