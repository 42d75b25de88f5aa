package fi.neuvottelu.session;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.search.Words;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.TextPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The sessions of all rounds. */
@Component
public class Sessions {
    private final JdbcClient jdbc;
    private final Words words;

    Sessions(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Whoever writes what a session has but once waits here for the others, until the transaction ends. */
    public void turn(long session) {
        jdbc.sql("select id from negotiation_session where id = ? for update")
                .param(session)
                .query(Long.class)
                .single();
    }

    public Session plan(long round, PartyId host, SessionPlan plan) {
        var key = new GeneratedKeyHolder();
        var themes = TextPair.ofLines(plan.themes());
        jdbc.sql("""
                        insert into negotiation_session (round_id, host, starts_at, ends_at, place, place_sv, link,
                            themes, themes_sv, invitation_on, reply_by, reply_by_others, state, version,
                            calendar_sequence)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '%s', 1, 0)""".formatted(SessionState.PLANNED))
                .params(
                        round,
                        host.value(),
                        plan.startsAt().atOffset(UTC),
                        plan.endsAt().atOffset(UTC),
                        plan.place().fi(),
                        plan.place().sv(),
                        plan.link(),
                        themes.fi(),
                        themes.sv(),
                        plan.invitationOn(),
                        plan.replyBy(),
                        plan.replyByOthers())
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKeyAs(Long.class));
        jdbc.sql("insert into session_round (session_id, round_id) values (?, ?)")
                .params(id, round)
                .update();
        return withVersionKept(id);
    }

    /** What the coordinator calls its group; no letter says it. */
    public void named(long session, TextPair group) {
        jdbc.sql("update negotiation_session set group_name = ?, group_name_sv = ? where id = ?")
                .params(group.fi(), group.sv(), session)
                .update();
        words.changed(FoundKind.SESSION, session);
    }

    private record Named(long id, TextPair groupName) {}

    /** The groups of the sessions that have one, by session. */
    public Map<Long, TextPair> groupsOf(long round) {
        return jdbc
                .sql("select id, group_name, group_name_sv from negotiation_session where round_id = ?")
                .param(round)
                .query(Row.of(Named.class))
                .list()
                .stream()
                .filter(one -> !one.groupName().blank())
                .collect(Collectors.toMap(Named::id, Named::groupName));
    }

    /** Other hosts hold the same meeting in rounds of their own. */
    public void jointWith(long session, List<PartyId> hosts) {
        jdbc.sql("update negotiation_session set joint_with = ? where id = ?")
                .params(
                        hosts.isEmpty()
                                ? null
                                : hosts.stream().map(PartyId::value).collect(Collectors.joining(",")),
                        session)
                .update();
    }

    /** Sessions ahead that hosts share with this one, under the same Act. */
    public List<Session> sharedWith(PartyId host, Act act) {
        return jdbc
                .sql("""
                        select s.* from negotiation_session s join arranged_session r on r.id = s.id
                        where r.act = ? and s.state = '%s' and s.joint_with like ? order by s.starts_at, s.id""".formatted(SessionState.PLANNED))
                .params(act.name(), "%" + host.value() + "%")
                .query(Row.of(Session.class))
                .list()
                .stream()
                .filter(session -> session.jointHosts().contains(host))
                .toList();
    }

    /** The session counts for this round too, or deals with these topics in it. */
    public void countsFor(long session, long round, Set<Topic> topics) {
        var written = topics.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        var known = jdbc.sql("update session_round set topics = ? where session_id = ? and round_id = ?")
                .params(written, session, round)
                .update();
        if (known == 0) {
            jdbc.sql("insert into session_round (session_id, round_id, topics) values (?, ?, ?)")
                    .params(session, round, written)
                    .update();
        }
    }

    /** What the session is about in a round, as planned; all that the Act demands if the plan named none. */
    public List<Topic> plannedTopics(long session, long round, Act act) {
        return jdbc.sql("select topics from session_round where session_id = ? and round_id = ?")
                .params(session, round)
                .query(String.class)
                .optional()
                .filter(topics -> !topics.isBlank())
                .map(topics -> List.of(topics.split(",")))
                .map(topics -> Topic.of(act).stream()
                        .filter(topic -> topics.contains(topic.name()))
                        .toList())
                .orElseGet(() -> Topic.statutory(act));
    }

    /** Rounds for which the session counts; its own first. */
    public List<Long> roundsOf(Session session) {
        return jdbc
                .sql("select round_id from session_round where session_id = ? order by round_id")
                .param(session.id())
                .query(Long.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(round -> round != session.roundId()))
                .toList();
    }

    public Session byId(long id) {
        return jdbc.sql("select * from negotiation_session where id = ?")
                .param(id)
                .query(Row.of(Session.class))
                .single();
    }

    public Optional<Session> find(long id) {
        return jdbc.sql("select * from negotiation_session where id = ?")
                .param(id)
                .query(Row.of(Session.class))
                .optional();
    }

    /** Empty if no row runs in this instance. */
    public Optional<Session> runningIn(String instance) {
        return jdbc.sql("select * from negotiation_session where instance = ?")
                .param(instance)
                .query(Row.of(Session.class))
                .optional();
    }

    /** The session whose record is open to correction in this instance. */
    Optional<Session> correctedIn(String instance) {
        return jdbc.sql("select * from negotiation_session where correction_instance = ?")
                .param(instance)
                .query(Row.of(Session.class))
                .optional();
    }

    public Session ofCorrection(String instance) {
        return correctedIn(instance).orElseThrow();
    }

    /** The instance in which the record can be corrected; empty before it was recorded. */
    public Optional<String> correctionOf(long session) {
        return jdbc.sql(
                        "select correction_instance from negotiation_session where id = ? and correction_instance is not null")
                .param(session)
                .query(String.class)
                .optional();
    }

    void correctedIn(long session, String instance) {
        jdbc.sql("update negotiation_session set correction_instance = ? where id = ?")
                .params(instance, session)
                .update();
    }

    public Session ofInstance(String instance) {
        return runningIn(instance).orElseThrow();
    }

    /** Those that count for the round, another's too, in the order of time. */
    public List<Session> ofRound(long round) {
        return jdbc.sql("""
                        select s.* from negotiation_session s join session_round r on r.session_id = s.id
                        where r.round_id = ? order by s.starts_at, s.id""").param(round).query(Row.of(Session.class)).list();
    }

    public Optional<Session> nextOf(long round, java.time.Instant after) {
        return ofRound(round).stream()
                .filter(session -> session.state() == SessionState.PLANNED)
                .filter(session -> session.endsAt().isAfter(after))
                .findFirst();
    }

    /** Sessions of the round that have no process instance yet. */
    public List<Session> toStart(long round) {
        return jdbc.sql("""
                        select * from negotiation_session
                        where round_id = ? and instance is null and state = '%s' order by starts_at""".formatted(SessionState.PLANNED))
                .param(round)
                .query(Row.of(Session.class))
                .list();
    }

    /** Ids of those that have an instance and are not recorded yet, of all rounds. */
    List<Long> underWay() {
        return jdbc.sql("select id from negotiation_session where state = '" + SessionState.PLANNED
                        + "' and instance is not null order by id")
                .query(Long.class)
                .list();
    }

    /** True once only: whoever gets it starts the instance. */
    public boolean runsIn(long session, String instance) {
        return jdbc.sql("update negotiation_session set instance = ? where id = ? and instance is null")
                        .params(instance, session)
                        .update()
                == 1;
    }

    /** A change of which the invited are told once; their calendar follows when time, place or link moved. */
    public Session change(long id, SessionPlan plan, TextPair reason) {
        var before = byId(id);
        var themes = TextPair.ofLines(plan.themes());
        var otherTime =
                !before.startsAt().equals(plan.startsAt()) || !before.endsAt().equals(plan.endsAt());
        var moved = otherTime
                || !Objects.equals(before.place(), plan.place())
                || !Objects.equals(before.link(), plan.link());
        jdbc.sql("""
                        update negotiation_session
                        set starts_at = ?, ends_at = ?, place = ?, place_sv = ?, link = ?, themes = ?, themes_sv = ?,
                            invitation_on = ?, reply_by = ?, reply_by_others = ?,
                            moved_in_version = case when ? then version + 1 else moved_in_version end,
                            version = version + 1, calendar_sequence = calendar_sequence + ?,
                            change_reason = ?, change_reason_sv = ?
                        where id = ?""")
                .params(
                        plan.startsAt().atOffset(UTC),
                        plan.endsAt().atOffset(UTC),
                        plan.place().fi(),
                        plan.place().sv(),
                        plan.link(),
                        themes.fi(),
                        themes.sv(),
                        plan.invitationOn(),
                        plan.replyBy(),
                        plan.replyByOthers(),
                        otherTime,
                        moved ? 1 : 0,
                        reason.fi(),
                        reason.sv(),
                        id)
                .update();
        return withVersionKept(id);
    }

    /** The session as it was planned in an earlier version. */
    public SessionPlan asOf(long session, int version) {
        var then = jdbc.sql("select * from session_version where session_id = ? and version = ?")
                .params(session, version)
                .query(Row.of(Version.class))
                .single();
        return new SessionPlan(
                then.startsAt(),
                then.endsAt(),
                then.place(),
                then.link(),
                then.themes().lines(),
                then.invitationOn(),
                then.replyBy(),
                then.replyByOthers());
    }

    private record Version(
            Instant startsAt,
            Instant endsAt,
            TextPair place,
            @Nullable String link,
            TextPair themes,
            LocalDate invitationOn,
            LocalDate replyBy,
            LocalDate replyByOthers) {}

    private Session withVersionKept(long session) {
        jdbc.sql("""
                        insert into session_version (session_id, version, starts_at, ends_at, place, place_sv, link,
                            themes, themes_sv, invitation_on, reply_by, reply_by_others)
                        select id, version, starts_at, ends_at, place, place_sv, link, themes, themes_sv,
                            invitation_on, reply_by, reply_by_others
                        from negotiation_session where id = ?""").param(session).update();
        wordsChanged(session);
        return byId(session);
    }

    /** Place and themes, as its host and as its parties know them. */
    void wordsChanged(long session) {
        words.changed(FoundKind.SESSION, session);
        words.changed(FoundKind.SESSION_AS_TOLD, session);
    }

    /** What was said or agreed in it. */
    void recordChanged(long session) {
        words.changed(FoundKind.RECORD, session);
    }

    /** Ids that follow one, in their order. */
    public List<Long> after(long session, int atMost) {
        return jdbc.sql("select id from negotiation_session where id > ? order by id fetch first ? rows only")
                .params(session, atMost)
                .query(Long.class)
                .list();
    }

    public void cancel(long id, TextPair reason) {
        jdbc.sql("""
                        update negotiation_session
                        set state = '%s', version = version + 1, calendar_sequence = calendar_sequence + 1,
                            change_reason = ?, change_reason_sv = ?
                        where id = ? and state = '%s'""".formatted(SessionState.CANCELLED, SessionState.PLANNED))
                .params(reason.fi(), reason.sv(), id)
                .update();
    }

    public List<Attendance> attendance(long session) {
        return jdbc.sql("""
                        select kind, party, organisation, person_name, person_role, presence, dual_role
                        from attendance where session_id = ? order by id""").param(session).query(Row.of(Attendance.class)).list();
    }

    /** Parties, the host among them, for whom somebody was there. */
    public Set<PartyId> attended(long session) {
        return attendance(session).stream()
                .filter(line -> line.presence().attended() && line.party() != null)
                .map(Attendance::party)
                .collect(Collectors.toSet());
    }

    public List<AgreedMeasure> measures(long session) {
        return jdbc.sql("""
                        select id, text, owner, owner_role, due_on, agenda_point
                        from agreed_measure where session_id = ? order by id""").param(session).query(Row.of(AgreedMeasure.class)).list();
    }

    /** Somebody answers for the measure at last. */
    public void giveOwner(long measure, PartyId owner, @Nullable String role) {
        jdbc.sql("update agreed_measure set owner = ?, owner_role = ? where id = ?")
                .params(owner.value(), role, measure)
                .update();
        recordChanged(jdbc.sql("select session_id from agreed_measure where id = ?")
                .param(measure)
                .query(Long.class)
                .single());
    }

    public List<ApproverSeat> approvers(long session) {
        return jdbc.sql("""
                        select seat, role, party, person_name, user_id, email from approver_seat
                        where session_id = ? order by seat""").param(session).query(Row.of(ApproverSeat.class)).list();
    }

    /** What was said, by topic, in the order of the rounds for which the session counts. */
    public List<TopicText> topics(long session) {
        return jdbc
                .sql("select round_id, topic, text from session_topic where session_id = ?")
                .param(session)
                .query(Row.of(TopicText.class))
                .list()
                .stream()
                .sorted(Comparator.comparing(TopicText::roundId).thenComparing(TopicText::topic))
                .toList();
    }
}
