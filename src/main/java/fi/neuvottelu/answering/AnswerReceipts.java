package fi.neuvottelu.answering;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.FormerAnswer;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationTexts;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a party's registered mailbox what was answered by a link, and the host what its party says was not its own. */
@Component
class AnswerReceipts {
    private final DispatchRegister register;
    private final Sessions sessions;
    private final Rounds rounds;
    private final Parties parties;
    private final Settings settings;
    private final Clock clock;

    AnswerReceipts(
            DispatchRegister register,
            Sessions sessions,
            Rounds rounds,
            Parties parties,
            Settings settings,
            Clock clock) {
        this.register = register;
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the letters say.
     *
     * @param by name and role, as they were written
     * @param before a line each; none if there was no answer
     * @param now the same of what stands
     * @param undone whether this is about an answer that was disowned
     * @param here the place of the link: "not ours" of what stands, or to answer where nothing does
     */
    record Text(
            String roundName,
            String hostName,
            String partyName,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            String by,
            LocalDate on,
            LocalTime at,
            List<String> before,
            List<String> now,
            boolean undone,
            String here,
            String contact,
            String tasklist,
            LocalDate writtenOn) {}

    /**
     * To the party.
     *
     * @param answer id of the last one that was given
     * @param before null if there was none
     * @param now null if there is none any more
     */
    void send(
            Invitation invitation,
            long answer,
            @Nullable FormerAnswer before,
            @Nullable FormerAnswer now,
            String by,
            boolean undone) {
        var matter = now == null ? InvitationTexts.ANSWER : Matter.NOT_OURS.of(answer);
        queue(
                "answer receipt " + answer + (now == null ? " taken back" : ""),
                LetterKind.ANSWER_RECEIPT,
                invitation,
                parties.byId(invitation.party()),
                language -> text(invitation, before, now, by, undone, matter, language));
    }

    /** To the host, once for each answer. */
    void tellTheHost(
            Invitation invitation,
            long answer,
            @Nullable FormerAnswer disowned,
            @Nullable FormerAnswer now,
            String by) {
        queue(
                "disowned " + answer,
                LetterKind.ANSWER_DISOWNED,
                invitation,
                parties.host(sessions.byId(invitation.sessionId()).host()),
                language -> text(invitation, disowned, now, by, true, InvitationTexts.ANSWER, language));
    }

    private void queue(String once, LetterKind kind, Invitation invitation, Party to, Function<Language, Object> text) {
        var session = sessions.byId(invitation.sessionId());
        register.queue(new NewLetter(
                once,
                kind,
                session.host(),
                session.roundId(),
                session.id(),
                to.id(),
                LetterLanguages.of(parties.host(session.host()), to),
                text));
    }

    private Text text(
            Invitation invitation,
            @Nullable FormerAnswer before,
            @Nullable FormerAnswer now,
            String by,
            boolean undone,
            String matter,
            Language language) {
        var session = sessions.byId(invitation.sessionId());
        var host = parties.host(session.host());
        var round = rounds.byId(session.roundId());
        return new Text(
                Rounds.nameOf(round, host, language),
                host.name().in(language),
                parties.byId(invitation.party()).name().in(language),
                session.day(),
                LocalTimes.timeOf(session.startsAt()),
                LocalTimes.timeOf(session.endsAt()),
                by,
                LocalTimes.today(clock),
                LocalTimes.timeOf(clock.instant()),
                before == null ? List.of() : before.told(language.locale()),
                now == null ? List.of() : now.told(language.locale()),
                undone,
                settings.address(PersonalLinks.place(matter, language)),
                rounds.contactOf(round, host, language),
                settings.tasklist(),
                LocalTimes.today(clock));
    }
}
