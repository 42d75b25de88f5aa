package fi.neuvottelu.minutes;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A party's comments on draft minutes, whoever hands them in; they may be changed until the minutes are approved. */
@Component
class Reviews {

    private final JdbcClient jdbc;
    private final MinutesBook book;
    private final FormerComments former;
    private final MinutesProcess process;
    private final Sessions sessions;
    private final Ladder ladder;
    private final Acting acting;
    private final Clock clock;

    Reviews(
            JdbcClient jdbc,
            MinutesBook book,
            FormerComments former,
            MinutesProcess process,
            Sessions sessions,
            Ladder ladder,
            Acting acting,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.former = former;
        this.process = process;
        this.sessions = sessions;
        this.ladder = ladder;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A first word is kept while the minutes are being approved too, as a late one.
     *
     * @throws Refusal for another party, when the minutes are approved, for second thoughts while they are being
     *     approved, or when nothing was said
     */
    void give(Review review, Taken<ReviewDraft> taken) {
        var minutes = book.byId(review.minutesId());
        var host = sessions.byId(minutes.sessionId()).host();
        var draft = taken.forParty(review.party().value(), host.value());
        var onBehalf = taken.onBehalf();
        if (minutes.state() == MinutesState.APPROVED) {
            throw new Refusal("review.approvedAlready");
        }
        if (minutes.state() == MinutesState.IN_APPROVAL && review.given()) {
            throw new Refusal("review.inApproval");
        }
        var none = Boolean.TRUE.equals(draft.noComments());
        if (!none && Typed.blank(draft.comment()) && Typed.blank(draft.dissent())) {
            throw new Refusal("review.empty");
        }
        keep(review, null);
        var received = onBehalf == null ? book.today() : onBehalf.receivedOn();
        var sentOn = minutes.sentForReviewOn() == null ? received : minutes.sentForReviewOn();
        var late =
                received.isAfter(ladder.date(LadderStep.REVIEW_PERIOD, sentOn).date());
        jdbc.sql("""
                        update minutes_review
                        set state = ?, comment_text = ?, dissent = ?, late = ?, given_at = ?, recorded_by = ?, channel = ?,
                            received_on = ?, said_by = ?
                        where id = ?""")
                .params(
                        none && Typed.blank(draft.comment()) && Typed.blank(draft.dissent())
                                ? "NO_COMMENTS"
                                : "COMMENTED",
                        Typed.text(draft.comment(), Longest.TEXT),
                        Typed.text(draft.dissent(), Longest.TEXT),
                        late,
                        clock.instant().atOffset(UTC),
                        acting.requireAuthor(),
                        channel(taken),
                        received,
                        onBehalf == null ? taken.byLink() : onBehalf.saidBy(),
                        review.id())
                .update();
        if (book.reviewsOpen(minutes.id(), minutes.version()) == 0) {
            process.everyoneHasReviewed(minutes);
        }
    }

    /** Nobody else changes it before the transaction ends. */
    Review locked(long review) {
        jdbc.sql("select id from minutes_review where id = ? for update")
                .param(review)
                .query(Long.class)
                .single();
        return book.reviewById(review);
    }

    private void keep(Review review, @Nullable String why) {
        var before = locked(review.id());
        if (before.given()) {
            former.keep(before, why);
        }
    }

    /** What stood before what stands, as far as nobody has said that it was not the party's. */
    FormerComment before(Review review) {
        return former.before(review);
    }

    /**
     * What stood before stands again, as it came then.
     *
     * @param why who says that what stands is not the party's
     */
    void putBack(Review review, FormerComment before, String why) {
        keep(review, why);
        jdbc.sql("""
                        update minutes_review
                        set state = ?, comment_text = ?, dissent = ?, late = ?, given_at = ?, recorded_by = ?, channel = ?,
                            received_on = ?, said_by = ?
                        where id = ?""")
                .params(
                        before.state().name(),
                        before.commentText(),
                        before.dissent(),
                        before.late(),
                        before.givenAt() == null ? null : before.givenAt().atOffset(UTC),
                        before.recordedBy(),
                        before.channel(),
                        before.receivedOn(),
                        before.saidBy(),
                        review.id())
                .update();
    }

    private static @Nullable String channel(Taken<?> taken) {
        var onBehalf = taken.onBehalf();
        if (onBehalf != null) {
            return onBehalf.channel().name();
        }
        return taken.byLink() == null ? null : Actor.BY_LINK;
    }
}
