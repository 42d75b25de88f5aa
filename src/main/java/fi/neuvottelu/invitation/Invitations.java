package fi.neuvottelu.invitation;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.search.Words;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.words.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invitations of all sessions. */
@Component
public class Invitations {
    private final JdbcClient jdbc;
    private final Settings settings;
    private final Clock clock;
    private final Words words;

    Invitations(JdbcClient jdbc, Settings settings, Clock clock, Words words) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        this.words = words;
    }

    /** The party shall be invited; the session's process does it. A party stands once in a session. */
    public void plan(long session, PartyId party, LocalDate replyBy) {
        jdbc.sql("""
                        insert into invitation (session_id, party, calendar_uid, state, reply_by, told_version)
                        values (?, ?, ?, '%s', ?, 0)""".formatted(InvitationState.PLANNED))
                .params(session, party.value(), calendarUid(), replyBy)
                .update();
        words.changed(FoundKind.SESSION, session);
    }

    /** A party more, or one again whose invitation was withdrawn: it begins anew, with a calendar entry of its own. */
    public void add(long session, PartyId party, LocalDate replyBy) {
        jdbc.sql("""
                        update nomination set ended_on = ? where ended_on is null and invitation_id in (
                            select id from invitation where session_id = ? and party = ? and state = '%s')""".formatted(InvitationState.WITHDRAWN))
                .params(today(), session, party.value())
                .update();
        var again = jdbc.sql("""
                        update invitation set state = '%s', calendar_uid = ?, reply_by = ?, instance = null,
                            invited_at = null, told_version = 0, letter_version = 0, letter_before = 0, agenda_version = 0, answer = null,
                            answer_reason = null, answered_at = null, answered_version = null, late = false,
                            first_reminder_on = null, second_reminder_on = null, silence_reported_on = null,
                            moved_to = null, times_planned = times_planned + 1
                        where session_id = ? and party = ? and state = '%s'""".formatted(InvitationState.PLANNED, InvitationState.WITHDRAWN))
                .params(calendarUid(), replyBy, session, party.value())
                .update();
        words.changed(FoundKind.SESSION, session);
        if (again == 0) {
            plan(session, party, replyBy);
        }
    }

    /** The same nowhere else, and told from where it comes (RFC 5545, 3.8.4.7). */
    private String calendarUid() {
        return UUID.randomUUID() + "@" + settings.domain();
    }

    public Invitation byId(long id) {
        return jdbc.sql("select * from invitation where id = ?")
                .param(id)
                .query(Row.of(Invitation.class))
                .single();
    }

    /** @param answer id of one that was given to it */
    public Invitation answeredWith(long answer) {
        return jdbc.sql("""
                        select i.* from invitation i join invitation_answer a on a.invitation_id = i.id
                        where a.id = ?""").param(answer).query(Row.of(Invitation.class)).single();
    }

    /** Empty if no row runs in this instance. */
    public Optional<Invitation> runningIn(String instance) {
        return jdbc.sql("select * from invitation where instance = ?")
                .param(instance)
                .query(Row.of(Invitation.class))
                .optional();
    }

    public Invitation ofInstance(String instance) {
        return runningIn(instance).orElseThrow();
    }

    /** Ids of those that wait for an answer, of all sessions. */
    List<Long> unanswered() {
        return jdbc.sql("select id from invitation where state = '" + InvitationState.INVITED
                        + "' and answer is null order by id")
                .query(Long.class)
                .list();
    }

    /** A party stands once in a session. */
    public Optional<Invitation> of(long session, PartyId party) {
        return jdbc.sql("select * from invitation where session_id = ? and party = ?")
                .params(session, party.value())
                .query(Row.of(Invitation.class))
                .optional();
    }

    public List<Invitation> ofSession(long session) {
        return jdbc.sql("select * from invitation where session_id = ? order by id")
                .param(session)
                .query(Row.of(Invitation.class))
                .list();
    }

    /** Sessions to which one of these was really invited, and is still. */
    List<Long> sessionsOf(List<String> parties) {
        return parties.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct session_id from invitation where party in (:parties) and state not in ('"
                                + InvitationState.PLANNED + "', '" + InvitationState.WITHDRAWN + "')")
                        .param("parties", parties)
                        .query(Long.class)
                        .list();
    }

    /** The same of those that have the newest agenda in a letter. */
    List<Long> sessionsWithTheAgendaOf(List<String> parties) {
        return parties.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select distinct i.session_id from invitation i
                                where i.party in (:parties) and i.state not in ('%s', '%s') and i.agenda_version = (
                                    select max(a.version) from agenda_version a where a.session_id = i.session_id)""".formatted(InvitationState.PLANNED, InvitationState.WITHDRAWN))
                        .param("parties", parties)
                        .query(Long.class)
                        .list();
    }

    /** Whose invitation to a session stands. */
    List<PartyId> partiesOf(long session) {
        return jdbc.sql("select party from invitation where session_id = ? and state <> '" + InvitationState.WITHDRAWN
                        + "' order by id")
                .param(session)
                .query((row, n) -> PartyId.of(row.getString(1)))
                .list();
    }

    public List<Invitation> ofRound(long round) {
        return jdbc.sql("""
                        select i.* from invitation i join session_counts r on r.session_id = i.session_id
                        where r.round_id = ? order by i.session_id, i.id""").param(round).query(Row.of(Invitation.class)).list();
    }

    /** Those still silent whose silence was reported, before the session at this host. */
    public List<Invitation> reportedSilent(PartyId host) {
        return jdbc.sql("""
                        select i.* from invitation i join arranged_session s on s.id = i.session_id
                        where s.host = ? and s.state = '%s' and i.state = '%s' and i.answer is null
                            and i.silence_reported_on is not null
                        order by i.session_id, i.id""".formatted(SessionState.PLANNED, InvitationState.INVITED))
                .param(host.value())
                .query(Row.of(Invitation.class))
                .list();
    }

    public List<Nomination> nominations(long invitation) {
        return jdbc.sql("""
                        select person_name, person_role, deputy_name, email, dual_role, remote, absence from nomination
                        where invitation_id = ? and ended_on is null order by id""").param(invitation).query(Row.of(Nomination.class)).list();
    }

    public List<String> agendaPoints(long invitation) {
        return jdbc.sql("select text from agenda_proposal where invitation_id = ? and not taken_back order by id")
                .param(invitation)
                .query(String.class)
                .list();
    }

    /** Agenda points proposed for a session, with the party that proposed each. */
    public List<Map<String, Object>> agendaPointsOfSession(long session) {
        return jdbc.sql("""
                        select i.party, p.text from agenda_proposal p join invitation i on i.id = p.invitation_id
                        where i.session_id = ? and not p.taken_back order by p.id""").param(session).query().listOfRows();
    }

    /** Answers in force that a coordinator recorded for a party, or that came by a link, by invitation. */
    public Map<Long, RecordedAnswer> recordedAnswers(long round) {
        var last = new HashMap<Long, RecordedAnswer>();
        jdbc.sql("""
                        select a.invitation_id as invitation, a.recorded_by, a.channel, a.received_on, a.said_by
                        from invitation_answer a
                        join invitation i on i.id = a.invitation_id
                        join session_counts r on r.session_id = i.session_id
                        where r.round_id = ? order by a.id""")
                .param(round)
                .query(Row.of(RecordedAnswer.class))
                .list()
                .forEach(one -> last.put(one.invitation(), one));
        last.values().removeIf(one -> one.channel() == null);
        return last;
    }

    /** Whom the parties of a round have named, by invitation. */
    public Map<Long, List<Nomination>> named(long round) {
        return byInvitation(
                "n.person_name, n.person_role, n.deputy_name, n.email, n.dual_role, n.remote, n.absence"
                        + " from nomination n",
                "and n.ended_on is null order by n.id",
                round,
                Row.of(Nomination.class));
    }

    /** Whom the parties invited to one session have named, by invitation. */
    public Map<Long, List<Nomination>> namedAt(long session) {
        var all = new HashMap<Long, List<Nomination>>();
        jdbc.sql("""
                        select n.invitation_id, n.person_name, n.person_role, n.deputy_name, n.email, n.dual_role, n.remote,
                            n.absence
                        from nomination n join invitation i on i.id = n.invitation_id
                        where i.session_id = ? and n.ended_on is null order by n.id""")
                .param(session)
                .query((row, at) -> all.computeIfAbsent(row.getLong(1), one -> new ArrayList<>())
                        .add(Row.of(Nomination.class).mapRow(row, at)))
                .list();
        return all;
    }

    /** The agenda points that the parties of a round propose, by invitation. */
    public Map<Long, List<String>> proposed(long round) {
        return byInvitation(
                "n.text from agenda_proposal n",
                "and not n.taken_back order by n.id",
                round,
                (row, at) -> row.getString("text"));
    }

    private <T> Map<Long, List<T>> byInvitation(String what, String more, long round, RowMapper<T> each) {
        var all = new HashMap<Long, List<T>>();
        jdbc.sql("select n.invitation_id, " + what
                        + " join invitation i on i.id = n.invitation_id"
                        + " join session_counts r on r.session_id = i.session_id where r.round_id = ? " + more)
                .param(round)
                .query((row, at) -> all.computeIfAbsent(row.getLong(1), one -> new ArrayList<>())
                        .add(each.mapRow(row, at)))
                .list();
        return all;
    }

    /** The reply dates of a session have moved: those who are not invited yet get them with their invitation. */
    public void newReplyDates(long session, LocalDate replyBy, LocalDate replyByOthers) {
        jdbc.sql("""
                        update invitation set reply_by = case when party like 'toimija-%%'
                            then cast(? as date) else cast(? as date) end
                        where session_id = ? and state = '%s'""".formatted(InvitationState.PLANNED))
                .params(replyByOthers, replyBy, session)
                .update();
    }

    /** At most so many that have no process instance yet. */
    List<Invitation> toInvite(long session, int most) {
        return jdbc.sql("""
                        select * from invitation where session_id = ? and state = '%s' and instance is null
                        order by id fetch first ? rows only""".formatted(InvitationState.PLANNED))
                .params(session, most)
                .query(Row.of(Invitation.class))
                .list();
    }

    int countToInvite(long session) {
        return jdbc.sql("select count(*) from invitation where session_id = ? and state = '" + InvitationState.PLANNED
                        + "' and instance is null")
                .param(session)
                .query(Integer.class)
                .single();
    }

    /**
     * Of sessions that will be held after a council term began, those in which somebody is named since before it.
     *
     * @param termStart first moment of the term
     */
    List<Invitation> namedBefore(Instant termStart) {
        return jdbc.sql("""
                        select i.* from invitation i join arranged_session s on s.id = i.session_id
                        where i.state = '%s' and i.answered_at < :start and s.state = '%s'
                          and s.starts_at >= :start
                          and exists (select 1 from nomination n where n.invitation_id = i.id and n.ended_on is null)
                        order by i.id""".formatted(InvitationState.ANSWERED, SessionState.PLANNED))
                .param("start", termStart.atOffset(UTC))
                .query(Row.of(Invitation.class))
                .list();
    }

    /** Whoever is named now is named no longer; the party answers anew. */
    void mandateEnded(long invitation, LocalDate lastDay, LocalDate replyBy) {
        jdbc.sql("update nomination set ended_on = ? where invitation_id = ? and ended_on is null")
                .params(lastDay, invitation)
                .update();
        jdbc.sql("""
                        update invitation set state = '%s', answer = null, answered_version = null, late = false, reply_by = ?,
                            first_reminder_on = null, second_reminder_on = null, silence_reported_on = null
                        where id = ?""".formatted(InvitationState.INVITED))
                .params(replyBy, invitation)
                .update();
    }

    /** Of sessions that are planned, where the party is still expected. */
    List<Invitation> standingOf(PartyId party) {
        return jdbc.sql("""
                        select i.* from invitation i join arranged_session s on s.id = i.session_id
                        where i.party = ? and i.state <> '%s' and s.state = '%s' order by i.id""".formatted(InvitationState.WITHDRAWN, SessionState.PLANNED))
                .param(party.value())
                .query(Row.of(Invitation.class))
                .list();
    }

    /** Those who know an older version of the session than this. */
    List<Invitation> toTell(long session, int version, int most) {
        return jdbc.sql("""
                        select * from invitation
                        where session_id = ? and state in ('%s', '%s') and told_version < ?
                        order by id fetch first ? rows only""".formatted(InvitationState.INVITED, InvitationState.ANSWERED))
                .params(session, version, most)
                .query(Row.of(Invitation.class))
                .list();
    }

    int countToTell(long session, int version) {
        return jdbc.sql("""
                        select count(*) from invitation
                        where session_id = ? and state in ('%s', '%s') and told_version < ?""".formatted(InvitationState.INVITED, InvitationState.ANSWERED))
                .params(session, version)
                .query(Integer.class)
                .single();
    }

    List<Invitation> toRelease(long session, int most) {
        return jdbc.sql("""
                        select * from invitation where session_id = ? and state <> '%s'
                        order by id fetch first ? rows only""".formatted(InvitationState.WITHDRAWN))
                .params(session, most)
                .query(Row.of(Invitation.class))
                .list();
    }

    int countToRelease(long session) {
        return jdbc.sql("select count(*) from invitation where session_id = ? and state <> '"
                        + InvitationState.WITHDRAWN + "'")
                .param(session)
                .query(Integer.class)
                .single();
    }

    /** True once only: whoever gets it has started the instance. */
    boolean runsIn(long invitation, String instance) {
        return jdbc.sql("update invitation set instance = ? where id = ? and instance is null")
                        .params(instance, invitation)
                        .update()
                == 1;
    }

    void invited(long invitation, int version) {
        jdbc.sql("update invitation set state = '" + InvitationState.INVITED
                        + "', invited_at = ?, told_version = ?, letter_version = ?, letter_before = ? where id = ?")
                .params(clock.instant().atOffset(UTC), version, version, version, invitation)
                .update();
    }

    /** The version that the letter before the last told of. */
    int versionInLetterBefore(long invitation) {
        return jdbc.sql("select letter_before from invitation where id = ?")
                .param(invitation)
                .query(Integer.class)
                .single();
    }

    /** The version that the party's last letter told of. */
    int versionInLetter(long invitation) {
        return jdbc.sql("select letter_version from invitation where id = ?")
                .param(invitation)
                .query(Integer.class)
                .single();
    }

    /** @param before the version that its party knew until this letter */
    void letterTold(long invitation, int version, int before) {
        jdbc.sql("update invitation set letter_version = ?, letter_before = ? where id = ?")
                .params(version, before, invitation)
                .update();
    }

    /** Version of the agenda that the party has; 0 before its first letter. */
    int agendaInLetter(long invitation) {
        return jdbc.sql("select agenda_version from invitation where id = ?")
                .param(invitation)
                .query(Integer.class)
                .single();
    }

    void agendaTold(long invitation, int version) {
        jdbc.sql("update invitation set agenda_version = ? where id = ?")
                .params(version, invitation)
                .update();
    }

    /** The party knows the new version; an answer to another day is asked for anew. Reminders count for their reply date. */
    void told(long invitation, int version, LocalDate replyBy, boolean askAnew) {
        jdbc.sql("""
                        update invitation
                        set first_reminder_on = case when reply_by = :replyBy then first_reminder_on end,
                            second_reminder_on = case when reply_by = :replyBy then second_reminder_on end,
                            silence_reported_on = case when reply_by = :replyBy then silence_reported_on end,
                            told_version = :version, reply_by = :replyBy
                        where id = :invitation""")
                .param("replyBy", replyBy)
                .param("version", version)
                .param("invitation", invitation)
                .update();
        if (askAnew) {
            jdbc.sql("update invitation set state = '" + InvitationState.INVITED
                            + "', answer = null, late = false where id = ?")
                    .param(invitation)
                    .update();
        }
    }

    void withdraw(long invitation) {
        jdbc.sql("update invitation set state = '" + InvitationState.WITHDRAWN + "' where id = ?")
                .param(invitation)
                .update();
        words.changed(FoundKind.SESSION, byId(invitation).sessionId());
    }

    void moved(long invitation, long to) {
        withdraw(invitation);
        jdbc.sql("update invitation set moved_to = ? where id = ?")
                .params(to, invitation)
                .update();
    }

    void close(long invitation) {
        jdbc.sql("update invitation set state = '" + InvitationState.CLOSED + "' where id = ? and state in ('"
                        + InvitationState.INVITED + "', '" + InvitationState.ANSWERED + "')")
                .param(invitation)
                .update();
    }

    void remindedFirst(long invitation) {
        jdbc.sql("update invitation set first_reminder_on = ? where id = ?")
                .params(today(), invitation)
                .update();
    }

    void remindedAgain(long invitation) {
        jdbc.sql("update invitation set second_reminder_on = ? where id = ?")
                .params(today(), invitation)
                .update();
    }

    void silenceReported(long invitation) {
        jdbc.sql("update invitation set silence_reported_on = ? where id = ?")
                .params(today(), invitation)
                .update();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalTimes.today(clock);
    }
}
