package fi.neuvottelu.desk;

import static java.util.stream.Collectors.groupingBy;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.desk.Overview.DateLine;
import fi.neuvottelu.desk.Overview.PartyLine;
import fi.neuvottelu.desk.Overview.Recorded;
import fi.neuvottelu.desk.Overview.SessionLine;
import fi.neuvottelu.desk.Overview.Times;
import fi.neuvottelu.invitation.AgendaProposals;
import fi.neuvottelu.invitation.FormerAnswers;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.invitation.Nomination;
import fi.neuvottelu.invitation.RecordedAnswer;
import fi.neuvottelu.invitation.UnwantedLetters;
import fi.neuvottelu.minutes.MinutesDates;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Told;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.session.FormerRecords;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.TextPair;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sessions of a round as its coordinator sees them: who has answered what, which dates come next. */
@Component
class SessionLines {
    private final Sessions sessions;
    private final Invitations invitations;
    private final AgendaProposals proposals;
    private final FormerRecords formerRecords;
    private final FormerAnswers formerAnswers;
    private final UnwantedLetters unwanted;
    private final MinutesLines minutes;
    private final MinutesDates minutesDates;
    private final Recorders recorders;
    private final Ladder ladder;
    private final Clock clock;

    SessionLines(
            Sessions sessions,
            Invitations invitations,
            AgendaProposals proposals,
            FormerRecords formerRecords,
            FormerAnswers formerAnswers,
            UnwantedLetters unwanted,
            MinutesLines minutes,
            MinutesDates minutesDates,
            Recorders recorders,
            Ladder ladder,
            Clock clock) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.proposals = proposals;
        this.formerRecords = formerRecords;
        this.formerAnswers = formerAnswers;
        this.unwanted = unwanted;
        this.minutes = minutes;
        this.minutesDates = minutesDates;
        this.recorders = recorders;
        this.ladder = ladder;
        this.clock = clock;
    }

    List<SessionLine> of(Round round, Function<PartyId, Party> known) {
        var invited = invitations.ofRound(round.id());
        var all = invited.stream().collect(groupingBy(Invitation::sessionId));
        var changed = formerAnswers.of(invited.stream().map(Invitation::id).toList());
        var recorded = invitations.recordedAnswers(round.id());
        var undecided = proposals.undecidedOf(round.id());
        var named = invitations.named(round.id());
        var unwritten = unwanted.of(round.host());
        var proposed = invitations.proposed(round.id());
        var itsSessions = sessions.ofRound(round.id());
        var groups = sessions.groupsOf(round.id());
        var corrected = formerRecords.of(itsSessions.stream().map(Session::id).toList());
        return itsSessions.stream()
                .map(session -> {
                    var lines = all.getOrDefault(session.id(), List.of()).stream()
                            .map(one -> line(
                                    one,
                                    known.apply(one.party()),
                                    recorded.get(one.id()),
                                    named.getOrDefault(one.id(), List.of()),
                                    unwritten,
                                    proposed.getOrDefault(one.id(), List.of()),
                                    changed.getOrDefault(one.id(), List.of())))
                            .sorted(ByName.ofReader(PartyLine::name))
                            .toList();
                    return line(
                            session,
                            TextPair.orNone(groups.get(session.id())),
                            lines,
                            undecided.getOrDefault(session.id(), 0),
                            known,
                            corrected.getOrDefault(session.id(), List.of()));
                })
                .toList();
    }

    private SessionLine line(
            Session session,
            TextPair group,
            List<PartyLine> lines,
            int undecided,
            Function<PartyId, Party> known,
            List<Told> former) {
        var planned = count(lines, InvitationState.PLANNED);
        var withdrawn = count(lines, InvitationState.WITHDRAWN);
        return new SessionLine(
                session.id(),
                written(session.day()) + " " + LocalTimes.shown(LocalTimes.timeOf(session.startsAt()))
                        + after(session.place()) + after(group),
                session.state().name(),
                session.state() == SessionState.PLANNED && clock.instant().isBefore(session.startsAt()),
                times(session),
                lines.size() - withdrawn - planned,
                lines.size() - withdrawn,
                undecided,
                dates(session),
                lines,
                minutes.of(session, known),
                former);
    }

    private static String after(TextPair text) {
        return text.blank() ? "" : ", " + text.inReadersLanguage();
    }

    private static int count(List<PartyLine> lines, InvitationState state) {
        return (int)
                lines.stream().filter(line -> line.state().equals(state.name())).count();
    }

    private PartyLine line(
            Invitation one,
            Party party,
            @Nullable RecordedAnswer recorded,
            List<Nomination> named,
            Set<String> unwritten,
            List<String> proposed,
            List<Told> former) {
        return new PartyLine(
                one.party().value(),
                party.name().inReadersLanguage(),
                one.state().name(),
                LocalTimes.shown(one.replyBy()),
                one.answer() == null ? null : one.answer().name(),
                one.answerReason(),
                one.late(),
                named,
                named.stream()
                        .flatMap(person -> Stream.ofNullable(person.email()))
                        .filter(address -> unwritten.contains(UnwantedLetters.folded(address)))
                        .toList(),
                proposed,
                one.answer() == null ? null : recorded(recorded),
                former);
    }

    private @Nullable Recorded recorded(@Nullable RecordedAnswer answer) {
        return answer == null
                ? null
                : recorders.recorded(answer.recordedBy(), answer.channel(), answer.receivedOn(), answer.saidBy());
    }

    private static Times times(Session session) {
        return new Times(
                session.day().toString(),
                LocalTimes.timeOf(session.startsAt()).toString(),
                LocalTimes.timeOf(session.endsAt()).toString(),
                session.place(),
                session.link(),
                session.themeList(),
                session.invitationOn().toString(),
                session.replyBy().toString(),
                session.replyByOthers().toString());
    }

    /** Of a cancelled session nothing comes any more. */
    private List<DateLine> dates(Session session) {
        return switch (session.state()) {
            case CANCELLED, NOT_HELD -> List.of();
            case HELD ->
                minutesDates.of(session).entrySet().stream()
                        .map(one -> line(one.getKey(), one.getValue()))
                        .toList();
            case PLANNED ->
                List.of(
                        line("INVITATION", session.invitationOn()),
                        line("REPLY_BY", session.replyBy()),
                        line("REPLY_BY_OTHERS", session.replyByOthers()),
                        line(
                                "MATERIAL",
                                ladder.date(LadderStep.MATERIAL, session.day()).date()),
                        line("SESSION", session.day()),
                        after("DRAFT_MINUTES", LadderStep.DRAFT_MINUTES, session),
                        after("APPROVE_BY", LadderStep.APPROVE_BY, session));
        };
    }

    private DateLine after(String what, LadderStep step, Session session) {
        return line(what, ladder.date(step, session.heldOn()).date());
    }

    private DateLine line(String what, LocalDate day) {
        return new DateLine(what, day.toString(), written(day), day.isBefore(LocalTimes.today(clock)));
    }

    private static String written(LocalDate day) {
        return WrittenDate.of(day, LocaleContextHolder.getLocale());
    }
}
