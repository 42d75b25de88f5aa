package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.casenumber.CaseNumbers;
import fi.neuvottelu.forms.DonePastItsForm;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.forms.LastWord;
import fi.neuvottelu.party.DualRole;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.Subjects;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.TextPair;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a party sees of the session it is invited to, in its form and by its link; nothing of any other party. */
@Component
public class AnswerPage implements DonePastItsForm {
    private final Invitations invitations;
    private final Answers answers;
    private final Sessions sessions;
    private final Subjects subjects;
    private final Parties parties;
    private final CaseNumbers caseNumbers;

    AnswerPage(
            Invitations invitations,
            Answers answers,
            Sessions sessions,
            Subjects subjects,
            Parties parties,
            CaseNumbers caseNumbers) {
        this.invitations = invitations;
        this.answers = answers;
        this.sessions = sessions;
        this.subjects = subjects;
        this.parties = parties;
        this.caseNumbers = caseNumbers;
    }

    @Override
    public Set<String> steps() {
        return Set.of("answerInvitation", "changeAnswer");
    }

    @Override
    public Set<String> optional() {
        return Set.of("changeAnswer");
    }

    @Override
    public List<Seen> seen(FormTask task) {
        var invitation = invitations.ofInstance(task.processInstanceId());
        return Seen.one(
                Seen.What.ANSWERS,
                "invitation/" + invitation.id(),
                sessions.byId(invitation.sessionId()).host().value(),
                invitation.party().value());
    }

    /**
     * The session, and how the party stands to it.
     *
     * @param place null if it is held by link only
     * @param answer null while the party has not answered
     * @param late whether the answer came after the reply date
     * @param passed whether the reply date has passed
     * @param dualRole null if the party's people cannot be marked
     * @param session its id
     */
    public record Facts(
            String round,
            Name host,
            Name party,
            Ground ground,
            String day,
            String from,
            String to,
            @Nullable String place,
            @Nullable String link,
            List<String> themes,
            List<Topic> topics,
            String replyBy,
            @Nullable String contactName,
            @Nullable String contactRole,
            @Nullable String contactEmail,
            @Nullable Answer answer,
            boolean late,
            boolean passed,
            @Nullable DualRole dualRole,
            long session) {}

    /** By which Act, and what it says. */
    public record Ground(String fi, String sv) {}

    @Override
    public Facts facts(FormTask task) {
        return facts(invitations.ofInstance(task.processInstanceId()));
    }

    /** What is shown to the invited party, wherever it answers. */
    public Facts facts(Invitation invitation) {
        var session = sessions.byId(invitation.sessionId());
        var about = subjects.of(session);
        var round = about.get(0).round();
        var host = parties.host(session.host());
        return new Facts(
                Rounds.nameOf(round, host, Language.ofReader()),
                host.name(),
                parties.byId(invitation.party()).name(),
                new Ground(LegalGround.of(host, about, Language.FI), LegalGround.of(host, about, Language.SV)),
                LocalTimes.shown(session.day()),
                LocalTimes.timeOf(session.startsAt()).toString(),
                LocalTimes.timeOf(session.endsAt()).toString(),
                session.place().inReadersLanguage(),
                session.link(),
                TextPair.in(LocaleContextHolder.getLocale(), session.themeList()),
                about.stream().flatMap(one -> one.topics().stream()).distinct().toList(),
                LocalTimes.shown(invitation.replyBy()),
                round.contactName(),
                round.contactRole().inReadersLanguage(),
                round.contactEmail(),
                invitation.answer(),
                invitation.late(),
                invitations.today().isAfter(invitation.replyBy()),
                DualRole.of(parties.byId(invitation.party())),
                session.id());
    }

    @Override
    public Object firstDraft(FormTask task) {
        return standing(invitations.ofInstance(task.processInstanceId()));
    }

    @Override
    public Optional<LastWord> lastWord(FormTask task) {
        return invitations
                .runningIn(task.processInstanceId())
                .filter(invitation -> invitation.answer() != null)
                .flatMap(invitation -> answers.last(invitation)
                        .map(FormerAnswer::given)
                        .map(given -> new LastWord(
                                invitation.party().value(),
                                given.recordedBy(),
                                given.channel(),
                                given.saidBy(),
                                given.givenAt())));
    }

    /** The answer as it stands, for whoever would change it. */
    public AnswerDraft standing(Invitation invitation) {
        var answer = invitation.answer();
        var named = invitations.nominations(invitation.id());
        return new AnswerDraft(
                answer == null ? null : answer.name(),
                invitation.answerReason(),
                named.stream().map(Nomination::draft).toList(),
                List.copyOf(invitations.agendaPoints(invitation.id())),
                answer != null && named.stream().noneMatch(one -> one.whoComes().isPresent()),
                caseNumbers
                        .of(sessions.byId(invitation.sessionId()).roundId(), invitation.party())
                        .orElse(null));
    }
}
