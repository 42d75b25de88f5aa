package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.Subjects;
import fi.neuvottelu.words.TextPair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a party sees of the session it is invited to; nothing of any other party. */
@Component
class AnswerPage implements FormPage {
    private final Invitations invitations;
    private final Sessions sessions;
    private final Subjects subjects;
    private final Parties parties;

    AnswerPage(Invitations invitations, Sessions sessions, Subjects subjects, Parties parties) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.subjects = subjects;
        this.parties = parties;
    }

    @Override
    public Set<String> steps() {
        return Set.of("answerInvitation", "changeAnswer");
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

    @Override
    public Object facts(FormTask task) {
        var invitation = invitations.ofInstance(task.processInstanceId());
        var session = sessions.byId(invitation.sessionId());
        var about = subjects.of(session);
        var round = about.get(0).round();
        var host = parties.host(session.host());
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("round", Rounds.nameOf(round, host, Language.ofReader()));
        facts.put("host", host.name());
        facts.put("party", parties.byId(invitation.party()).name());
        facts.put(
                "ground",
                Map.of(
                        "fi", LegalGround.of(host, about, Language.FI),
                        "sv", LegalGround.of(host, about, Language.SV)));
        facts.put("day", LocalTimes.shown(session.day()));
        facts.put("from", LocalTimes.timeOf(session.startsAt()).toString());
        facts.put("to", LocalTimes.timeOf(session.endsAt()).toString());
        facts.put("place", session.place().inReadersLanguage());
        facts.put("link", session.link());
        facts.put("themes", TextPair.in(LocaleContextHolder.getLocale(), session.themeList()));
        facts.put(
                "topics",
                about.stream().flatMap(one -> one.topics().stream()).distinct().toList());
        facts.put("replyBy", LocalTimes.shown(invitation.replyBy()));
        facts.put("contactName", round.contactName());
        facts.put("contactRole", round.contactRole().inReadersLanguage());
        facts.put("contactEmail", round.contactEmail());
        facts.put("answer", invitation.answer());
        facts.put("late", invitation.late());
        facts.put("passed", invitations.today().isAfter(invitation.replyBy()));
        return facts;
    }

    @Override
    public Object firstDraft(FormTask task) {
        var invitation = invitations.ofInstance(task.processInstanceId());
        var answer = invitation.answer();
        return new AnswerDraft(
                answer == null ? null : answer.name(),
                invitation.answerReason(),
                invitations.nominations(invitation.id()).stream()
                        .map(one -> new AnswerDraft.Representative(
                                one.personName(), one.personRole(), one.deputyName(), one.email()))
                        .toList(),
                List.copyOf(invitations.agendaPoints(invitation.id())));
    }
}
