package fi.neuvottelu.answering;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.invitation.FormerAnswer;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a party's registered mailbox what was answered by a link, so that it can object. */
@Component
class AnswerReceipts {
    private final DispatchRegister register;
    private final Sessions sessions;
    private final Rounds rounds;
    private final Parties parties;
    private final Clock clock;

    AnswerReceipts(DispatchRegister register, Sessions sessions, Rounds rounds, Parties parties, Clock clock) {
        this.register = register;
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * What the letter says.
     *
     * @param by name and role, as they were written
     * @param before a line each; none if the party had not answered
     */
    record Text(
            String roundName,
            String hostName,
            String partyName,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            String by,
            String at,
            List<String> before,
            List<String> now,
            String contact,
            LocalDate writtenOn) {}

    /**
     * @param answer id of the one that was given
     * @param before null if the party had not answered
     */
    void send(Invitation invitation, long answer, @Nullable FormerAnswer before, FormerAnswer now) {
        var session = sessions.byId(invitation.sessionId());
        var host = parties.host(session.host());
        var party = parties.byId(invitation.party());
        var round = rounds.byId(session.roundId());
        var given = now.given().givenAt();
        register.queue(new NewLetter(
                "answer receipt " + answer,
                LetterKind.ANSWER_RECEIPT,
                host.id(),
                round.id(),
                session.id(),
                party.id(),
                LetterLanguages.of(host, party),
                language -> new Text(
                        Rounds.nameOf(round, host, language),
                        host.name().in(language),
                        party.name().in(language),
                        session.day(),
                        LocalTimes.timeOf(session.startsAt()),
                        LocalTimes.timeOf(session.endsAt()),
                        Objects.requireNonNullElse(now.given().saidBy(), ""),
                        WrittenDate.inFigures(LocalTimes.dateOf(given)) + " "
                                + WrittenDate.inFigures(LocalTimes.timeOf(given)),
                        before == null ? List.of() : before.told(language.locale()),
                        now.told(language.locale()),
                        rounds.contactOf(round, host, language),
                        LocalTimes.today(clock)),
                null));
    }
}
