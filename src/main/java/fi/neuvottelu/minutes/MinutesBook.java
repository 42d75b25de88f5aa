package fi.neuvottelu.minutes;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.RoundState;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.search.Words;
import fi.neuvottelu.session.SessionState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The minutes of all sessions, with the reviews and approvals of each version. */
@Component
public class MinutesBook {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    MinutesBook(JdbcClient jdbc, Clock clock, Words words) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.words = words;
    }

    /** Those of the session, begun if there are none. */
    Minutes begin(long session) {
        return ofSession(session).orElseGet(() -> {
            var key = new GeneratedKeyHolder();
            jdbc.sql("insert into minutes (session_id, state, version, content) values (?, '" + MinutesState.DRAFT
                            + "', 0, '{}')")
                    .param(session)
                    .update(key, "id");
            var minutes = byId(Objects.requireNonNull(key.getKeyAs(Long.class)));
            wordsChanged(minutes.id());
            return minutes;
        });
    }

    public Minutes byId(long id) {
        return jdbc.sql("select * from minutes where id = ?")
                .param(id)
                .query(Row.of(Minutes.class))
                .single();
    }

    public Optional<Minutes> ofSession(long session) {
        return jdbc.sql("select * from minutes where session_id = ?")
                .param(session)
                .query(Row.of(Minutes.class))
                .optional();
    }

    /** Empty if no row runs in this instance. */
    public Optional<Minutes> runningIn(String instance) {
        return jdbc.sql("select * from minutes where instance = ?")
                .param(instance)
                .query(Row.of(Minutes.class))
                .optional();
    }

    public Minutes ofInstance(String instance) {
        return runningIn(instance).orElseThrow();
    }

    /** True once only. */
    boolean runsIn(long minutes, String instance) {
        return jdbc.sql("update minutes set instance = ? where id = ? and instance is null")
                        .params(instance, minutes)
                        .update()
                == 1;
    }

    void write(long minutes, String content) {
        jdbc.sql("update minutes set content = ? where id = ?")
                .params(content, minutes)
                .update();
        wordsChanged(minutes);
    }

    void state(long minutes, MinutesState state) {
        jdbc.sql("update minutes set state = ? where id = ?")
                .params(state.name(), minutes)
                .update();
        wordsChanged(minutes);
    }

    /** A new version leaves the house for review. */
    void sentForReview(long minutes) {
        jdbc.sql("update minutes set state = '" + MinutesState.IN_REVIEW
                        + "', version = version + 1, sent_for_review_on = ? where id = ?")
                .params(today(), minutes)
                .update();
        wordsChanged(minutes);
    }

    /** A new version leaves the house for approval. */
    void sentForApproval(long minutes) {
        jdbc.sql("""
                        update minutes set state = '%s', version = version + 1, sent_for_approval_on = ?,
                            sent_for_approval_at = ?
                        where id = ?""".formatted(MinutesState.IN_APPROVAL))
                .params(today(), clock.instant().atOffset(UTC), minutes)
                .update();
        wordsChanged(minutes);
    }

    void locked(long minutes, long document) {
        jdbc.sql("update minutes set state = '" + MinutesState.APPROVED
                        + "', document_id = ?, approved_at = ? where id = ?")
                .params(document, clock.instant().atOffset(UTC), minutes)
                .update();
        wordsChanged(minutes);
    }

    /** Whoever may read them may find them by their words: that changes with their state. */
    private void wordsChanged(long minutes) {
        var session = byId(minutes).sessionId();
        words.changed(FoundKind.MINUTES_BEING_WRITTEN, session);
        words.changed(FoundKind.MINUTES_IN_REVIEW, session);
        words.changed(FoundKind.MINUTES_APPROVED, session);
    }

    /** Sessions whose newest minutes one of these was asked to comment on. */
    List<Long> sessionsReviewedBy(List<String> parties) {
        return parties.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select distinct m.session_id from minutes_review r
                                join minutes m on m.id = r.minutes_id and m.version = r.version
                                where r.party in (:parties)""").param("parties", parties).query(Long.class).list();
    }

    /** Ids of all that are under way. */
    List<Long> notApproved() {
        return jdbc.sql("select id from minutes where state <> '" + MinutesState.APPROVED + "' order by id")
                .query(Long.class)
                .list();
    }

    /**
     * A session that is over and whose minutes nobody has approved yet.
     *
     * @param version of the minutes that was sent to somebody last, 0 before the first
     */
    public record Unapproved(long sessionId, long roundId, OffsetDateTime endedAt, int version) {
        public boolean wasSent() {
            return version > 0;
        }
    }

    /** Those of a host's open rounds. */
    public List<Unapproved> unapproved(PartyId host) {
        return jdbc.sql("""
                        select s.id as session_id, s.round_id, s.ends_at as ended_at,
                            coalesce(m.version, 0) as version
                        from arranged_session s
                        left join minutes m on m.session_id = s.id
                        where s.host = ? and s.round_state = '%s' and s.state in ('%s', '%s') and s.ends_at < ?
                            and (m.state is null or m.state <> '%s')
                        order by s.ends_at, s.id""".formatted(RoundState.OPEN, SessionState.PLANNED, SessionState.HELD, MinutesState.APPROVED))
                .params(host.value(), clock.instant().atOffset(UTC))
                .query(Row.of(Unapproved.class))
                .list();
    }

    // Reviews

    void askReview(long minutes, PartyId party, int version) {
        jdbc.sql("insert into minutes_review (minutes_id, party, version, state) values (?, ?, ?, '"
                        + Review.State.ASKED + "')")
                .params(minutes, party.value(), version)
                .update();
    }

    public List<Review> reviews(long minutes) {
        return jdbc.sql("select * from minutes_review where minutes_id = ? order by version, id")
                .param(minutes)
                .query(Row.of(Review.class))
                .list();
    }

    Review reviewById(long id) {
        return jdbc.sql("select * from minutes_review where id = ?")
                .param(id)
                .query(Row.of(Review.class))
                .single();
    }

    /** Empty if no row runs in this instance. */
    Optional<Review> reviewRunningIn(String instance) {
        return jdbc.sql("select * from minutes_review where instance = ?")
                .param(instance)
                .query(Row.of(Review.class))
                .optional();
    }

    Review reviewOfInstance(String instance) {
        return reviewRunningIn(instance).orElseThrow();
    }

    List<Review> reviewsToStart(long minutes, int version) {
        return jdbc.sql("""
                        select * from minutes_review where minutes_id = ? and version = ? and instance is null
                        order by id""")
                .params(minutes, version)
                .query(Row.of(Review.class))
                .list();
    }

    boolean reviewRunsIn(long review, String instance) {
        return jdbc.sql("update minutes_review set instance = ? where id = ? and instance is null")
                        .params(instance, review)
                        .update()
                == 1;
    }

    /** Ids of those that wait for a party's comments on the present version of minutes that are in review. */
    List<Long> reviewsAsked() {
        return jdbc.sql("""
                        select r.id from minutes_review r join minutes m on m.id = r.minutes_id and m.version = r.version
                        where r.state = '%s' and m.state <> '%s' and m.sent_for_review_on is not null
                        order by r.id""".formatted(Review.State.ASKED, MinutesState.APPROVED))
                .query(Long.class)
                .list();
    }

    int reviewsOpen(long minutes, int version) {
        return jdbc.sql("select count(*) from minutes_review where minutes_id = ? and version = ? and state = '"
                        + Review.State.ASKED + "'")
                .params(minutes, version)
                .query(Integer.class)
                .single();
    }

    void reviewReminded(long review) {
        jdbc.sql("update minutes_review set reminded_on = ? where id = ?")
                .params(today(), review)
                .update();
    }

    void reviewSilent(long review) {
        jdbc.sql("update minutes_review set state = '" + Review.State.SILENT + "' where id = ? and state = '"
                        + Review.State.ASKED + "'")
                .param(review)
                .update();
    }

    // Approvals

    public List<Approval> approvals(long minutes, int version) {
        return jdbc.sql("select * from minutes_approval where minutes_id = ? and version = ? order by seat")
                .params(minutes, version)
                .query(Row.of(Approval.class))
                .list();
    }

    Optional<Approval> approval(long minutes, int version, int seat) {
        return jdbc.sql("select * from minutes_approval where minutes_id = ? and version = ? and seat = ?")
                .params(minutes, version, seat)
                .query(Row.of(Approval.class))
                .optional();
    }

    boolean approvedByAll(long minutes, int version) {
        var seats = approvals(minutes, version);
        return !seats.isEmpty()
                && seats.stream()
                        .map(Approval::state)
                        .allMatch(state ->
                                state == Approval.State.APPROVED || state == Approval.State.APPROVED_BY_SILENCE);
    }

    /** The seat that is asked in this activity instance of the engine. */
    Optional<Approval> approvalAskedIn(String activityInstance) {
        return jdbc.sql("select * from minutes_approval where asked_in = ?")
                .param(activityInstance)
                .query(Row.of(Approval.class))
                .optional();
    }

    /** The seat that is asked in this task. */
    Optional<Approval> approvalOfTask(String task) {
        return jdbc.sql("select * from minutes_approval where task = ?")
                .param(task)
                .query(Row.of(Approval.class))
                .optional();
    }

    void approvalAskedIn(long approval, String activityInstance) {
        jdbc.sql("update minutes_approval set asked_in = ?, task = null where id = ?")
                .params(activityInstance, approval)
                .update();
    }

    void approvalHasTask(long approval, String task) {
        jdbc.sql("update minutes_approval set task = ? where id = ?")
                .params(task, approval)
                .update();
    }

    /** Whoever took a seat last, of any version, because its first holder could not approve. */
    Optional<Approval> replacement(long minutes, int seat) {
        return jdbc.sql("""
                        select * from minutes_approval where minutes_id = ? and seat = ? and replaced_reason is not null
                        order by version desc fetch first 1 row only""").params(minutes, seat).query(Row.of(Approval.class)).optional();
    }

    void approvalReminded(long approval) {
        jdbc.sql("update minutes_approval set reminded_on = ? where id = ?")
                .params(today(), approval)
                .update();
    }

    LocalDate today() {
        return LocalTimes.today(clock);
    }
}
