package fi.neuvottelu.invitation;

import fi.neuvottelu.invitation.InvitationText.InvitedGroup;
import fi.neuvottelu.letter.CalendarEntry;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.OvertakingLetters;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.session.EarlierMeasures;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.Sessions;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters of an invitation: to the party's registry, in the party's languages, each occasion once. */
@Component
public class InvitationLetters {
    /** They help nobody once the invitation is called off. */
    private static final Set<LetterKind> OF_AN_INVITATION = EnumSet.of(
            LetterKind.INVITATION,
            LetterKind.INVITATION_CHANGED,
            LetterKind.INVITATION_REMINDER,
            LetterKind.NEW_MANDATE,
            LetterKind.MATERIAL,
            LetterKind.SESSION_DETAILS,
            LetterKind.FRESH_LINK,
            LetterKind.NAMED,
            LetterKind.NAMED_CHANGED,
            LetterKind.NAMED_DETAILS);

    private static final Set<LetterKind> WITH_AGENDA =
            EnumSet.of(LetterKind.INVITATION, LetterKind.MATERIAL, LetterKind.SESSION_DETAILS);

    private final DispatchRegister register;
    private final Letters letters;
    private final OvertakingLetters overtaking;
    private final Agendas agendas;
    private final EarlierMeasures measures;
    private final SideBySide sideBySide;
    private final Invitations invitations;
    private final InvitationTexts texts;
    private final Parties parties;
    private final Sessions sessions;
    private final CalendarEntries entries;
    private final ToldMailboxes told;

    InvitationLetters(
            DispatchRegister register,
            Letters letters,
            OvertakingLetters overtaking,
            Agendas agendas,
            EarlierMeasures measures,
            SideBySide sideBySide,
            Invitations invitations,
            InvitationTexts texts,
            Parties parties,
            Sessions sessions,
            CalendarEntries entries,
            ToldMailboxes told) {
        this.register = register;
        this.letters = letters;
        this.overtaking = overtaking;
        this.agendas = agendas;
        this.measures = measures;
        this.sideBySide = sideBySide;
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

    /** Whoever was told anything is told; what has not left by then leaves no more. */
    void cancel(Invitation invitation, Session session) {
        var letter = written(
                LetterKind.INVITATION_CANCELLED, "cancelled", invitation, session, null, CalendarEntry.Method.CANCEL);
        var cancelled = register.queue(letter);
        overtaking.overtake(invitation.party(), session.id(), OF_AN_INVITATION, one -> one.id() < cancelled);
        alsoEarlier(letter, invitation, cancelled);
    }

    /** Whoever has the old entry in a calendar needs what changes it, also where the party's mailbox is another by now. */
    void alsoEarlier(NewLetter letter, Invitation invitation, long main) {
        var now = letters.find(main).map(Dispatch::recipient).orElse(null);
        told.mailboxes(invitation).forEach((mailbox, last) -> {
            if (!mailbox.equalsIgnoreCase(now)) {
                register.queue(letter.toEarlier(mailbox, "also where " + last.id() + " went"));
            }
        });
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
        sendOf(LetterKind.MATERIAL, "for " + session.day(), invitation, session);
    }

    void sendDetails(Invitation invitation, Session session) {
        sendOf(LetterKind.SESSION_DETAILS, "for " + session.day(), invitation, session);
    }

    /** Of use until the session is over. */
    void sendOf(LetterKind kind, String occasion, Invitation invitation, Session session) {
        var takenBack = letters.written(once(invitation, kind) + occasion)
                .filter(one -> one.state() == Dispatch.State.WITHDRAWN)
                .isPresent();
        var anew = takenBack ? occasion + " v" + session.version() : occasion;
        register.queue(written(kind, anew, invitation, session, null, null).remindingOf(session.day()));
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
                language -> InvitationTexts.groups(invited, language),
                AgendaInLetter.first(language -> agenda.points(measures.before(session, language), language)),
                false,
                null,
                null);
    }

    long send(
            LetterKind kind,
            String occasion,
            Invitation invitation,
            Session session,
            CalendarEntry.@Nullable Method calendar) {
        return register.queue(written(kind, occasion, invitation, session, null, calendar));
    }

    NewLetter written(
            LetterKind kind,
            String occasion,
            Invitation invitation,
            Session session,
            @Nullable SessionPlan before,
            CalendarEntry.@Nullable Method calendar) {
        var alike = sideBySide.of(session);
        var known = invitations.agendaInLetter(invitation.id());
        var letter = letter(
                kind,
                once(invitation, kind) + occasion,
                session,
                alike.subjects(),
                parties.byId(invitation.party()),
                invitation.replyBy(),
                // Only the invitation names all who are invited; the others would read them for nothing.
                kind == LetterKind.INVITATION ? alike.invited() : language -> List.of(),
                AgendaInLetter.after(alike.agenda(), known == 0 ? null : agendas.of(session.id(), known)),
                invitation.answer() != null,
                invitation.movedTo() == null ? null : sessions.byId(invitation.movedTo()),
                before);
        if (WITH_AGENDA.contains(kind)) {
            invitations.agendaTold(invitation.id(), alike.agenda().version());
        }
        return calendar == null
                ? letter
                : letter.with(entries.of(calendar, "calendar_entry", invitation, session, letter));
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

    static String once(Invitation invitation, LetterKind kind) {
        return "invitation " + invitation.id() + time(invitation) + " " + kind + " ";
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
            Function<Language, List<InvitedGroup>> invited,
            AgendaInLetter agenda,
            boolean answered,
            @Nullable Session elsewhere,
            @Nullable SessionPlan before) {
        var host = parties.host(session.host());
        // The calendar entry says it too.
        Map<Language, Object> said = new EnumMap<>(Language.class);
        return new NewLetter(
                once,
                kind,
                host.id(),
                session.roundId(),
                session.id(),
                party.id(),
                LetterLanguages.of(host, party),
                language -> said.computeIfAbsent(
                        language,
                        any -> texts.of(
                                session,
                                subjects,
                                party,
                                replyBy,
                                invited.apply(language),
                                agenda,
                                answered,
                                elsewhere,
                                before,
                                language)));
    }
}
