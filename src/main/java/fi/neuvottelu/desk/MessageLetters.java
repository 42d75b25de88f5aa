package fi.neuvottelu.desk;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.InvitationTexts;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.TextPair;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a coordinator writes to parties in her own words: to the mailbox of each, in its languages. */
@Component
class MessageLetters {
    private final DispatchRegister register;
    private final Parties parties;
    private final Rounds rounds;
    private final Settings settings;
    private final Clock clock;

    MessageLetters(DispatchRegister register, Parties parties, Rounds rounds, Settings settings, Clock clock) {
        this.register = register;
        this.parties = parties;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the letter says.
     *
     * @param about the session that it is about; null if it is about the whole round
     * @param answerHere the place of its party's link, while the session is ahead
     */
    record Text(
            String roundName,
            String hostName,
            String partyName,
            @Nullable About about,
            String message,
            String contact,
            @Nullable String answerHere,
            String tasklist,
            LocalDate writtenOn) {}

    /** A session, as letters tell of it. */
    record About(LocalDate day, LocalTime from, LocalTime to) {}

    /** @param session null for the whole round */
    void send(Round round, @Nullable Session session, List<Party> to, TextPair message) {
        var action = UUID.randomUUID();
        to.forEach(party ->
                register.queue(letter("message " + action + " " + party.id(), round, session, party, message)));
    }

    private NewLetter letter(String once, Round round, @Nullable Session session, Party party, TextPair message) {
        var host = parties.host(round.host());
        return new NewLetter(
                once,
                LetterKind.MESSAGE,
                host.id(),
                round.id(),
                session == null ? null : session.id(),
                party.id(),
                LetterLanguages.of(host, party),
                language -> new Text(
                        Rounds.nameOf(round, host, language),
                        host.name().in(language),
                        party.name().in(language),
                        session == null ? null : about(session),
                        text(message, language),
                        rounds.contactOf(round, host, language),
                        session == null || !isAhead(session)
                                ? null
                                : settings.address(PersonalLinks.place(InvitationTexts.ANSWER, language)),
                        settings.tasklist(),
                        LocalTimes.today(clock)));
    }

    private boolean isAhead(Session session) {
        return session.state() == SessionState.PLANNED && clock.instant().isBefore(session.startsAt());
    }

    private static About about(Session session) {
        return new About(session.day(), LocalTimes.timeOf(session.startsAt()), LocalTimes.timeOf(session.endsAt()));
    }

    private static String text(TextPair message, Language language) {
        return Objects.requireNonNull(message.in(language.locale())).strip();
    }
}
