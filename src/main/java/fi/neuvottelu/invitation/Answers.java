package fi.neuvottelu.invitation;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.DualRole;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A party's answer to its invitation, whoever hands it in. A late one is kept, and marked late. */
@Component
public class Answers {
    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Parties parties;
    private final AgendaProposals proposals;
    private final Past past;
    private final Acting acting;
    private final Clock clock;

    Answers(
            JdbcClient jdbc,
            Invitations invitations,
            Sessions sessions,
            Parties parties,
            AgendaProposals proposals,
            Past past,
            Acting acting,
            Clock clock) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.sessions = sessions;
        this.parties = parties;
        this.proposals = proposals;
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
        var stood = invitation.answer() == null ? null : idOfLast(invitation);
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
        before.filter(one -> !one.saysTheSameAs(answer(invitation.id()).orElseThrow()))
                .ifPresent(one -> past.keep(PastKind.ANSWER, String.valueOf(invitation.id()), one, null));
        return invitations.byId(invitation.id());
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

    /** Whether another one stood when this was given. */
    boolean hadOneBefore(long answer) {
        return jdbc.sql("select count(before_id) from invitation_answer where id = ?")
                        .param(answer)
                        .query(Integer.class)
                        .single()
                == 1;
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

    /** The party has no answer any more, names nobody and proposes nothing; what it was is kept. */
    void takeBack(Invitation invitation) {
        past.keep(
                PastKind.ANSWER,
                String.valueOf(invitation.id()),
                locked(invitation.id()).orElseThrow(),
                null);
        jdbc.sql("update invitation set state = '%s', answer = null, answer_reason = null, late = false where id = ?"
                        .formatted(InvitationState.INVITED))
                .param(invitation.id())
                .update();
        nominate(invitation, Answer.NO, List.of());
        proposals.proposes(invitation.id(), List.of());
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
        var answer = Typed.oneOf(Answer.class, draft.answer(), "answer.missing");
        if (answer == Answer.NO && Typed.blank(draft.reason())) {
            throw new Refusal("answer.reasonMissing");
        }
        if (answer.attending()) {
            mayRepresent(draft, party);
        }
        return answer;
    }

    /** All that lacks is said together. */
    private void mayRepresent(AnswerDraft draft, PartyId party) {
        if (draft.named().stream().anyMatch(one -> one.known().isEmpty())) {
            throw new Refusal("dualRole.ofNobody", parties.byId(party).name().inReadersLanguage());
        }
        var lacking = draft.named().stream()
                .filter(one -> Typed.blank(one.name()) || Typed.blank(one.role()))
                .map(AnswerDraft.Representative::known)
                .toList();
        if (!lacking.isEmpty()) {
            throw new Refusal("answer.representative", String.join(", ", lacking));
        }
        var silent = draft.named().stream()
                .filter(one -> one.isAbsent() && Typed.blank(one.absence()))
                .map(AnswerDraft.Representative::known)
                .toList();
        if (!silent.isEmpty()) {
            throw new Refusal("answer.absence", String.join(", ", silent));
        }
        if (draft.named().stream().noneMatch(AnswerDraft.Representative::isTaken)
                && !Boolean.TRUE.equals(draft.nobodyNamed())) {
            throw new Refusal(draft.named().isEmpty() ? "answer.nobodyNamed" : "answer.nobodyComes");
        }
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
