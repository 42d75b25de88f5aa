package fi.neuvottelu.invitation;

import fi.neuvottelu.letter.CalendarEntry;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.session.EarlierMeasures;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.Subjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
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
    private final Sessions sessions;
    private final CalendarEntries entries;
    private final ToldMailboxes told;

    InvitationLetters(
            DispatchRegister register,
            Agendas agendas,
            EarlierMeasures measures,
            Subjects subjects,
            Invitations invitations,
            InvitationTexts texts,
            Parties parties,
            Sessions sessions,
            CalendarEntries entries,
            ToldMailboxes told) {
        this.register = register;
        this.agendas = agendas;
        this.measures = measures;
        this.subjects = subjects;
        this.invitations = invitations;
        this.texts = texts;
        this.parties = parties;
        this.sessions = sessions;
        this.entries = entries;
        this.told = told;
    }

    void invite(Invitation invitation, Session session) {
        send(LetterKind.INVITATION, "v1", invitation, session, CalendarEntry.Method.REQUEST);
    }

    /**
     * What is otherwise than the party was told last; to every mailbox that was told anything.
     *
     * @param since version of the session that it knows, 0 for none
     * @param notBefore null for at once
     */
    void tellChange(Invitation invitation, Session session, int since, @Nullable Instant notBefore) {
        var letter = written(
                        LetterKind.INVITATION_CHANGED,
                        "v" + session.version(),
                        invitation,
                        session,
                        since == 0 ? null : sessions.asOf(session.id(), since),
                        CalendarEntry.Method.REQUEST)
                .notBefore(notBefore);
        toEveryMailboxTold(letter, invitation);
    }

    /** Whether there is anything to tell: something is otherwise, or the party is asked anew. */
    boolean changes(Invitation invitation, Session session, int since) {
        var party = parties.byId(invitation.party());
        var askedAnew = invitation.answer() == null && invitation.answeredVersion() != null;
        return askedAnew
                || since == 0
                || LetterLanguages.of(parties.host(session.host()), party).stream()
                        .anyMatch(language -> !Changes.between(
                                        sessions.asOf(session.id(), since), session, party, language)
                                .isEmpty());
    }

    /** A change that has not left yet leaves no more. False if none waited. */
    boolean takeBackChange(Invitation invitation) {
        return register.takeBack(invitation.party(), invitation.sessionId(), LetterKind.INVITATION_CHANGED) > 0;
    }

    void cancel(Invitation invitation, Session session) {
        takeBackChange(invitation);
        toEveryMailboxTold(
                written(
                        LetterKind.INVITATION_CANCELLED,
                        "cancelled",
                        invitation,
                        session,
                        null,
                        CalendarEntry.Method.CANCEL),
                invitation);
    }

    /** Whoever has the old entry in a calendar needs what changes it, also where the party's mailbox is another by now. */
    private void toEveryMailboxTold(NewLetter letter, Invitation invitation) {
        var now = register.find(register.queue(letter)).map(Dispatch::recipient).orElse(null);
        told.mailboxes(invitation).entrySet().stream()
                .filter(mailbox -> !mailbox.getKey().equals(now))
                .forEach(mailbox -> register.queue(
                        letter.toEarlier(mailbox.getKey(), "also where " + mailbox.getValue() + " went")));
    }

    void askForRepresentatives(Invitation invitation, Session session) {
        send(LetterKind.NEW_MANDATE, "until " + invitation.replyBy(), invitation, session, null);
    }

    void remind(Invitation invitation, Session session) {
        var letter =
                written(LetterKind.INVITATION_REMINDER, "on " + invitations.today(), invitation, session, null, null);
        register.queue(letter.remindingOf(invitation.replyBy()));
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
                null);
    }

    private void send(
            LetterKind kind,
            String occasion,
            Invitation invitation,
            Session session,
            CalendarEntry.@Nullable Method calendar) {
        register.queue(written(kind, occasion, invitation, session, null, calendar));
    }

    private NewLetter written(
            LetterKind kind,
            String occasion,
            Invitation invitation,
            Session session,
            @Nullable SessionPlan before,
            CalendarEntry.@Nullable Method calendar) {
        var who = parties.lookup(parties.host(session.host()));
        // Only the invitation names all who are invited; the others would read them for nothing.
        var invited = kind == LetterKind.INVITATION ? invitedTo(session, who) : List.<Party>of();
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
                before);
        if (WITH_AGENDA.contains(kind)) {
            invitations.agendaTold(invitation.id(), agenda.version());
        }
        return calendar == null
                ? letter
                : letter.with(entries.of(calendar, "calendar_entry", invitation, session, letter));
    }

    private List<Party> invitedTo(Session session, Function<PartyId, Party> who) {
        return invitations.ofSession(session.id()).stream()
                .filter(other -> other.state() != InvitationState.WITHDRAWN)
                .map(other -> who.apply(other.party()))
                .toList();
    }

    /**
     * To one whom the party has named.
     *
     * @param since version of the session that she knows, 0 for none
     * @param content what her letter says of what the party is told
     */
    NewLetter toNamed(
            LetterKind kind,
            String occasion,
            Invitation invitation,
            Session session,
            int since,
            String mailbox,
            BiFunction<InvitationText, Language, NamedText> content) {
        var toParty = written(
                kind, occasion, invitation, session, since == 0 ? null : sessions.asOf(session.id(), since), null);
        return new NewLetter(
                toParty.once(),
                kind,
                toParty.host(),
                toParty.round(),
                toParty.session(),
                toParty.party(),
                toParty.languages(),
                mailbox,
                language -> content.apply((InvitationText) toParty.content().apply(language), language));
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
            @Nullable SessionPlan before) {
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
                        session, subjects, party, replyBy, invited, agenda, answered, elsewhere, before, language));
    }
}
