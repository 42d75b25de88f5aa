package fi.neuvottelu.invitation;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.casenumber.CaseNumbers;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.DualRole;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A party's answer to its invitation, whoever hands it in. A late one is kept, and marked late. */
@Component
public class Answers {
    private static final int THE_SAME = 0;

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Parties parties;
    private final AgendaProposals proposals;
    private final CaseNumbers caseNumbers;
    private final Past past;
    private final Acting acting;
    private final Clock clock;

    Answers(
            JdbcClient jdbc,
            Invitations invitations,
            Sessions sessions,
            Parties parties,
            AgendaProposals proposals,
            CaseNumbers caseNumbers,
            Past past,
            Acting acting,
            Clock clock) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.sessions = sessions;
        this.parties = parties;
        this.proposals = proposals;
        this.caseNumbers = caseNumbers;
        this.past = past;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * An answer that was given before is kept.
     *
     * @throws Refusal if the session has begun or been cancelled, for another party, for a "no" without a reason, for
     *     representatives without name or role
     */
    Invitation give(Invitation invitation, Taken<AnswerDraft> taken) {
        var session = sessions.byId(invitation.sessionId());
        var draft = taken.forParty(invitation.party().value(), session.host().value());
        mayBeAnswered(session);
        var answer = judged(draft, invitation.party());
        var reason = answer.attending() ? null : draft.reason();
        var way = way(taken);
        var late = way.receivedOn().isAfter(invitation.replyBy());
        var now = clock.instant().atOffset(UTC);
        var before = locked(invitation.id());
        var last = lastOf(invitation.id());
        var stood = invitations.byId(invitation.id()).answer() == null
                ? null
                : last.map(Last::id).orElse(null);
        jdbc.sql("""
                        update invitation set state = '%s', answer = ?, answer_reason = ?, answered_at = ?,
                            answered_version = ?, late = ?
                        where id = ?""".formatted(InvitationState.ANSWERED))
                .params(answer.name(), reason, now, session.version(), late, invitation.id())
                .update();
        jdbc.sql("""
                        insert into invitation_answer (invitation_id, answer, reason, late, given_at, recorded_by, channel,
                            received_on, said_by, before_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        invitation.id(),
                        answer.name(),
                        reason,
                        late,
                        now,
                        acting.requireAuthor(),
                        way.channel(),
                        way.receivedOn(),
                        way.saidBy(),
                        stood)
                .update();
        nominate(invitation, answer, answer.attending() ? draft.named() : List.of());
        propose(invitation, draft);
        if (draft.caseNumber() != null) {
            caseNumbers.record(session.roundId(), invitation.party(), draft.caseNumber());
        }
        if (before.isPresent() && last.isPresent()) {
            isAfter(idOfLast(invitation), versionBefore(invitation.id(), before.get(), last.get()));
        }
        return invitations.byId(invitation.id());
    }

    /**
     * The row of the one that was given last.
     *
     * @param beforeVersion under which what was before it is kept; {@link #THE_SAME}, or null if nothing was
     * @param disowned whether it was taken back, and so is kept
     */
    private record Last(long id, @Nullable Integer beforeVersion, boolean disowned) {}

    private Optional<Last> lastOf(long invitation) {
        return jdbc.sql("""
                        select id, before_version, disowned from invitation_answer
                        where invitation_id = ? order by id desc fetch first 1 rows only""").param(invitation).query(Row.of(Last.class)).optional();
    }

    /** What was taken back is told already, and left what had been before it. */
    private @Nullable Integer versionBefore(long invitation, FormerAnswer before, Last last) {
        if (last.disowned()) {
            return last.beforeVersion();
        }
        return before.saysTheSameAs(answer(invitation).orElseThrow()) ? THE_SAME : keep(invitation, before);
    }

    private void isAfter(long answer, @Nullable Integer version) {
        jdbc.sql("update invitation_answer set before_version = ? where id = ?")
                .params(version, answer)
                .update();
    }

    private int keep(long invitation, FormerAnswer before) {
        past.keep(PastKind.ANSWER, String.valueOf(invitation), before, null);
        return former(invitation).stream().mapToInt(Former::version).max().orElseThrow();
    }

    private List<Former<FormerAnswer>> former(long invitation) {
        var subject = String.valueOf(invitation);
        return Objects.requireNonNullElse(
                past.of(PastKind.ANSWER, List.of(subject), FormerAnswer.class).get(subject), List.of());
    }

    /** The answer before this one, which nobody else can change at the same time; empty before the first. */
    private Optional<FormerAnswer> locked(long invitation) {
        jdbc.sql("select id from invitation where id = ? for update")
                .param(invitation)
                .query(Long.class)
                .single();
        return answer(invitation);
    }

    /** The last that was given, also where the party has been asked anew since. */
    public Optional<FormerAnswer> last(Invitation invitation) {
        return answer(invitation.id());
    }

    /** Whether an answer of this id was given to this invitation. */
    public boolean isTo(long invitation, long answer) {
        return jdbc.sql("select count(*) from invitation_answer where id = ? and invitation_id = ?")
                        .params(answer, invitation)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Under which ids all that were given are kept. */
    public List<Long> idsOf(Invitation invitation) {
        return jdbc.sql("select id from invitation_answer where invitation_id = ? order by id")
                .param(invitation.id())
                .query(Long.class)
                .list();
    }

    /** What stood before the one that stands now; empty if nothing did. */
    Optional<FormerAnswer> stoodBefore(Invitation invitation) {
        return idBeforeLast(invitation) == 0
                ? Optional.empty()
                : lastOf(invitation.id()).flatMap(last -> leftBy(invitation.id(), last));
    }

    /** Whom the answer before the last one named, whether that still stood or the party had been asked anew. */
    List<Nomination> namedBefore(Invitation invitation) {
        return lastOf(invitation.id())
                .flatMap(last -> leftBy(invitation.id(), last))
                .map(FormerAnswer::representatives)
                .orElse(List.of());
    }

    /** @return 0 if none stood before the last one */
    private long idBeforeLast(Invitation invitation) {
        return jdbc.sql("select coalesce(before_id, 0) from invitation_answer where id = ?")
                .param(idOfLast(invitation))
                .query(Long.class)
                .single();
    }

    /**
     * The last one has taken the place of this one.
     *
     * @throws OptimisticLockingFailureException if of another one that was given meanwhile
     */
    void mustReplace(Invitation invitation, long answer) {
        if (idBeforeLast(invitation) != answer) {
            throw answeredMeanwhile();
        }
    }

    private static OptimisticLockingFailureException answeredMeanwhile() {
        return new OptimisticLockingFailureException("answered otherwise meanwhile");
    }

    /** What there was before an answer, whether it counted as one or the party had been asked anew. */
    private Optional<FormerAnswer> leftBy(long invitation, Last answer) {
        var version = answer.beforeVersion();
        if (version == null) {
            return Optional.empty();
        }
        return version == THE_SAME
                ? answer(invitation)
                : former(invitation).stream()
                        .filter(one -> one.version() == version)
                        .map(Former::content)
                        .findFirst();
    }

    /** The one that was given last says again what an earlier one said, and is as late as that was. */
    void isAsLateAs(Invitation invitation, FormerAnswer earlier) {
        jdbc.sql("update invitation_answer set late = ? where id = ?")
                .params(earlier.given().late(), idOfLast(invitation))
                .update();
        jdbc.sql("update invitation set late = ? where id = ?")
                .params(earlier.given().late(), invitation.id())
                .update();
    }

    /**
     * The party has no answer any more; whom it had named and what it had proposed before, it does again. What it was is kept.
     *
     * @throws OptimisticLockingFailureException if it is not the one that stands, or none can be given any more
     */
    void takeBack(Invitation invitation, long answer) {
        var disowned = locked(invitation.id()).orElseThrow();
        var last = lastOf(invitation.id()).orElseThrow();
        var now = invitations.byId(invitation.id());
        if (last.id() != answer || now.answer() == null || !isOpen(now)) {
            throw answeredMeanwhile();
        }
        var left = leftBy(invitation.id(), last);
        var version = keep(invitation.id(), disowned);
        jdbc.sql("""
                        update invitation set state = '%s', answer = null, answer_reason = null, answered_version = null,
                            late = false
                        where id = ?""".formatted(InvitationState.INVITED)).param(invitation.id()).update();
        jdbc.sql("update invitation_answer set disowned = true where id = ?")
                .param(answer)
                .update();
        if (Objects.equals(last.beforeVersion(), THE_SAME)) {
            isAfter(answer, version);
        }
        nominate(
                invitation,
                left.map(one -> one.given().answer()).orElse(Answer.NO),
                left.stream()
                        .flatMap(one -> one.representatives().stream())
                        .map(Nomination::draft)
                        .toList());
        proposals.proposes(invitation.id(), left.map(FormerAnswer::agendaPoints).orElse(List.of()));
    }

    /** Under which id it is kept; 0 before the first. */
    public long idOfLast(Invitation invitation) {
        return jdbc.sql("select coalesce(max(id), 0) from invitation_answer where invitation_id = ?")
                .param(invitation.id())
                .query(Long.class)
                .single();
    }

    private Optional<FormerAnswer> answer(long invitation) {
        return jdbc.sql("""
                        select answer, reason, late, given_at, recorded_by, channel, received_on, said_by
                        from invitation_answer where invitation_id = ? order by id desc fetch first 1 rows only""")
                .param(invitation)
                .query(Row.of(FormerAnswer.Given.class))
                .optional()
                .map(given -> new FormerAnswer(
                        given, invitations.nominations(invitation), invitations.agendaPoints(invitation)));
    }

    private void mayBeAnswered(Session session) {
        if (session.state() == SessionState.CANCELLED) {
            throw new Refusal("answer.sessionCancelled");
        }
        if (hasBegun(session)) {
            throw new Refusal("answer.sessionBegun");
        }
    }

    private boolean hasBegun(Session session) {
        return !clock.instant().isBefore(session.startsAt());
    }

    /** Whether its party can still answer, or answer otherwise. */
    public boolean isOpen(Invitation invitation) {
        var session = sessions.byId(invitation.sessionId());
        return (invitation.state() == InvitationState.INVITED || invitation.state() == InvitationState.ANSWERED)
                && session.state() != SessionState.CANCELLED
                && !hasBegun(session);
    }

    /**
     * What a party would answer with this; nothing is written.
     *
     * @throws Refusal as when it is given
     */
    public Answer judged(AnswerDraft draft, PartyId party) {
        return JudgedAnswer.of(draft, () -> parties.byId(party).name().inReadersLanguage());
    }

    /** How it came here. */
    private record Way(
            @Nullable String channel,
            LocalDate receivedOn,
            @Nullable String saidBy) {}

    private Way way(Taken<?> taken) {
        var onBehalf = taken.onBehalf();
        if (onBehalf != null) {
            return new Way(onBehalf.channel().name(), receivedOn(onBehalf), onBehalf.saidBy());
        }
        return new Way(taken.byLink() == null ? null : Actor.BY_LINK, invitations.today(), taken.byLink());
    }

    private LocalDate receivedOn(OnBehalf onBehalf) {
        if (onBehalf.receivedOn().isAfter(invitations.today())) {
            throw new Refusal("onBehalf.future");
        }
        return onBehalf.receivedOn();
    }

    /** Whoever does not come represents nobody, whatever the form still holds. */
    private void nominate(Invitation invitation, Answer answer, List<AnswerDraft.Representative> representatives) {
        jdbc.sql("delete from nomination where invitation_id = ? and ended_on is null")
                .param(invitation.id())
                .update();
        var party = parties.byId(invitation.party());
        for (var one : representatives) {
            jdbc.sql("""
                            insert into nomination (invitation_id, person_name, person_role, deputy_name, email, dual_role,
                                remote, absence)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            invitation.id(),
                            Typed.line(one.name(), Longest.NAME),
                            Typed.line(one.role(), Longest.NAME),
                            Typed.line(one.deputy(), Longest.NAME),
                            Mailbox.addressIn(one.email()),
                            DualRole.judged(one.dualRole(), party),
                            answer == Answer.YES && Boolean.TRUE.equals(one.remote()),
                            one.isAbsent() ? Typed.line(one.absence(), Longest.REASON) : null)
                    .update();
        }
    }

    private void propose(Invitation invitation, AnswerDraft draft) {
        var typed = draft.agendaPoints() == null ? List.<String>of() : draft.agendaPoints();
        proposals.proposes(
                invitation.id(),
                typed.stream()
                        .flatMap(point -> Stream.ofNullable(Typed.text(point, Longest.MATTER)))
                        .toList());
    }
}
