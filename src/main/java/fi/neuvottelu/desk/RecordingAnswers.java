package fi.neuvottelu.desk;

import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.invitation.AnswerDraft;
import fi.neuvottelu.invitation.Answers;
import fi.neuvottelu.invitation.FormerAnswer;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Together;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What parties answered by telephone, e-mail or letter; the mailbox of each gets a receipt. */
@Component
class RecordingAnswers {
    private static final List<String> STEPS = List.of("answerInvitation", "changeAnswer");

    private final Invitations invitations;
    private final Answers answers;
    private final OnBehalfTasks tasks;
    private final Receipts receipts;
    private final Parties parties;

    RecordingAnswers(
            Invitations invitations, Answers answers, OnBehalfTasks tasks, Receipts receipts, Parties parties) {
        this.invitations = invitations;
        this.answers = answers;
        this.tasks = tasks;
        this.receipts = receipts;
        this.parties = parties;
    }

    void record(Round round, Session session, PartyId party, AnswerDraft answer, OnBehalf onBehalf) {
        var invitation = invitation(session, party);
        var before = invitation.answer() == null ? Optional.<FormerAnswer>empty() : answers.last(invitation);
        tasks.complete(invitation.instance(), STEPS, answer, onBehalf);
        var now = answers.last(invitation);
        receipts.send(
                round,
                session.id(),
                party,
                "ANSWER",
                onBehalf,
                language -> told(now, language),
                language -> told(before, language));
    }

    private static List<String> told(Optional<FormerAnswer> answer, Locale language) {
        return answer.map(one -> one.told(language)).orElse(List.of());
    }

    /** All of them or none; what is wrong with each is said together. */
    void record(Round round, Session session, List<PartyAnswer> all, OnBehalf onBehalf) {
        var judging = new Together();
        var seen = new HashSet<PartyId>();
        for (var one : all) {
            judging.judge(() -> mayBeRecorded(session, one, seen));
        }
        judging.end();
        for (var one : all) {
            record(round, session, one.id(), one.draft(), onBehalf);
        }
    }

    private void mayBeRecorded(Session session, PartyAnswer one, HashSet<PartyId> seen) {
        var party = parties.byId(one.id());
        Named.of(party, () -> {
            tasks.mustBeOpen(invitation(session, party.id()).instance(), STEPS);
            if (!seen.add(party.id())) {
                throw new Refusal("desk.answeredTwice");
            }
            return answers.judged(one.draft(), party.id());
        });
    }

    private Invitation invitation(Session session, PartyId party) {
        return invitations.ofSession(session.id()).stream()
                .filter(one -> one.party().equals(party))
                .findFirst()
                .orElseThrow(() -> new Refusal("desk.partyMissing"));
    }
}
