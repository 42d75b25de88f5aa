package fi.neuvottelu.answering;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.AboutSession;
import fi.neuvottelu.invitation.FormerAnswer;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationTexts;
import fi.neuvottelu.invitation.SessionLetters;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Settings;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a party's registered mailbox what was answered by a link, and the host what its party says was not its own. */
@Component
class AnswerReceipts {
    private final SessionLetters letters;
    private final Sessions sessions;
    private final Settings settings;
    private final Clock clock;

    AnswerReceipts(SessionLetters letters, Sessions sessions, Settings settings, Clock clock) {
        this.letters = letters;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the letters say.
     *
     * @param by name and role, as they were written
     * @param at when
     * @param before a line each; none if there was no answer
     * @param now the same of what stands
     * @param undone whether this is about an answer that was disowned
     * @param here the place of the link: "not ours" of what stands, or to answer where nothing does
     */
    record Text(
            AboutSession about,
            String by,
            LocalTime at,
            List<String> before,
            List<String> now,
            boolean undone,
            String here) {}

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
        letters.toParty(
                "answer receipt " + answer + (now == null ? " taken back" : ""),
                LetterKind.ANSWER_RECEIPT,
                sessions.byId(invitation.sessionId()),
                invitation.party(),
                (about, language) -> text(about, before, now, by, undone, matter, language));
    }

    /** To the host, once for each answer. */
    void tellTheHost(
            Invitation invitation,
            long answer,
            @Nullable FormerAnswer disowned,
            @Nullable FormerAnswer now,
            String by) {
        letters.toHost(
                "disowned " + answer,
                LetterKind.ANSWER_DISOWNED,
                sessions.byId(invitation.sessionId()),
                invitation.party(),
                (about, language) -> text(about, disowned, now, by, true, InvitationTexts.ANSWER, language));
    }

    private Text text(
            AboutSession about,
            @Nullable FormerAnswer before,
            @Nullable FormerAnswer now,
            String by,
            boolean undone,
            String matter,
            Language language) {
        return new Text(
                about,
                by,
                LocalTimes.timeOf(clock.instant()),
                before == null ? List.of() : before.told(language.locale()),
                now == null ? List.of() : now.told(language.locale()),
                undone,
                settings.address(PersonalLinks.place(matter, language)));
    }
}
