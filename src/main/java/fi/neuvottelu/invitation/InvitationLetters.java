package fi.neuvottelu.invitation;

import fi.neuvottelu.letter.CalendarEntry;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.Sender;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.EarlierMeasures;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.Subjects;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters of an invitation: to the party's registry, in the party's languages, each occasion once. */
@Component
public class InvitationLetters {
    private static final Set<LetterKind> WITH_AGENDA =
            EnumSet.of(LetterKind.INVITATION, LetterKind.MATERIAL, LetterKind.SESSION_DETAILS);

    private final DispatchRegister register;
    private final Agendas agendas;
    private final EarlierMeasures measures;
    private final Subjects subjects;
    private final Invitations invitations;
    private final InvitationTexts texts;
    private final Parties parties;
    private final Rounds rounds;
    private final Sessions sessions;
    private final Sender sender;

    InvitationLetters(
            DispatchRegister register,
            Agendas agendas,
            EarlierMeasures measures,
            Subjects subjects,
            Invitations invitations,
            InvitationTexts texts,
            Parties parties,
            Rounds rounds,
            Sessions sessions,
            Sender sender) {
        this.register = register;
        this.agendas = agendas;
        this.measures = measures;
        this.subjects = subjects;
        this.invitations = invitations;
        this.texts = texts;
        this.parties = parties;
        this.rounds = rounds;
        this.sessions = sessions;
        this.sender = sender;
    }

    void invite(Invitation invitation, Session session) {
        send(LetterKind.INVITATION, "v1", invitation, session, CalendarEntry.Method.REQUEST);
    }

    void tellChange(Invitation invitation, Session session) {
        send(LetterKind.INVITATION_CHANGED, "v" + session.version(), invitation, session, CalendarEntry.Method.REQUEST);
    }

    void cancel(Invitation invitation, Session session) {
        send(LetterKind.INVITATION_CANCELLED, "cancelled", invitation, session, CalendarEntry.Method.CANCEL);
    }

    void askForRepresentatives(Invitation invitation, Session session) {
        send(LetterKind.NEW_MANDATE, "until " + invitation.replyBy(), invitation, session, null);
    }

    void remind(Invitation invitation, Session session) {
        send(LetterKind.INVITATION_REMINDER, "on " + invitations.today(), invitation, session, null);
    }

    /** Material goes to everybody invited who has not said no; details to those who said that they attend; once a day of session. */
    void sendMaterial(Invitation invitation, Session session) {
        send(LetterKind.MATERIAL, "for " + session.day(), invitation, session, null);
    }

    void sendDetails(Invitation invitation, Session session) {
        send(LetterKind.SESSION_DETAILS, "for " + session.day(), invitation, session, null);
    }

    /** How the invitation of a party will read; nothing is written. */
    public NewLetter invitationOf(Session session, List<RoundTopics> subjects, Party party, List<Party> invited) {
        var agenda = Agenda.ofTemplate(subjects, session.themeList(), List.of());
        return letter(
                LetterKind.INVITATION,
                "preview",
                session,
                subjects,
                party,
                party.kind() == PartyKind.OTHER_ACTOR ? session.replyByOthers() : session.replyBy(),
                invited,
                AgendaInLetter.first(language -> agenda.points(measures.before(session, language), language)),
                false,
                null,
                null,
                null);
    }

    private void send(
            LetterKind kind,
            String occasion,
            Invitation invitation,
            Session session,
            CalendarEntry.@Nullable Method calendar) {
        var who = parties.lookup(parties.host(session.host()));
        var invited = invitations.ofSession(session.id()).stream()
                .filter(other -> other.state() != InvitationState.WITHDRAWN)
                .map(other -> who.apply(other.party()))
                .toList();
        var agenda = agendas.toSend(session);
        var known = invitations.agendaInLetter(invitation.id());
        var letter = letter(
                kind,
                "invitation " + invitation.id() + time(invitation) + " " + kind + " " + occasion,
                session,
                subjects.of(session),
                who.apply(invitation.party()),
                invitation.replyBy(),
                invited,
                AgendaInLetter.after(agenda, known == 0 ? null : agendas.of(session.id(), known)),
                invitation.answer() != null,
                invitation.movedTo() == null ? null : sessions.byId(invitation.movedTo()),
                kind == LetterKind.INVITATION_CHANGED ? asLastTold(invitation, session) : null,
                calendar == null ? null : entry(calendar, invitation, session));
        register.queue(kind == LetterKind.INVITATION_REMINDER ? letter.remindingOf(invitation.replyBy()) : letter);
        if (WITH_AGENDA.contains(kind)) {
            invitations.agendaTold(invitation.id(), agenda.version());
        }
    }

    private static String time(Invitation invitation) {
        return invitation.timesPlanned() == 1 ? "" : " time " + invitation.timesPlanned();
    }

    private NewLetter letter(
            LetterKind kind,
            String once,
            Session session,
            List<RoundTopics> subjects,
            Party party,
            LocalDate replyBy,
            List<Party> invited,
            AgendaInLetter agenda,
            boolean answered,
            @Nullable Session elsewhere,
            @Nullable SessionPlan before,
            @Nullable CalendarEntry calendar) {
        var host = parties.host(session.host());
        return new NewLetter(
                once,
                kind,
                host.id(),
                session.roundId(),
                session.id(),
                party.id(),
                LetterLanguages.of(host, party),
                language -> texts.of(
                        session, subjects, party, replyBy, invited, agenda, answered, elsewhere, before, language),
                calendar);
    }

    private @Nullable SessionPlan asLastTold(Invitation invitation, Session session) {
        var version = invitations.versionInLetter(invitation.id());
        return version == 0 ? null : sessions.asOf(session.id(), version);
    }

    private CalendarEntry entry(CalendarEntry.Method method, Invitation invitation, Session session) {
        var round = rounds.byId(session.roundId());
        Host host = parties.host(session.host());
        var languages = LetterLanguages.of(host, parties.byId(invitation.party()));
        return new CalendarEntry(
                method,
                invitation.calendarUid(),
                session.calendarSequence(),
                session.startsAt(),
                session.endsAt(),
                languages.stream()
                        .map(language -> Rounds.nameOf(round, host, language))
                        .distinct()
                        .collect(Collectors.joining(" / ")),
                session.place().in(languages.get(0).locale()),
                session.link(),
                sender.address());
    }
}
