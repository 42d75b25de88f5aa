package fi.neuvottelu.minutes;

import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionProcess;
import fi.neuvottelu.session.SessionRecord;
import fi.neuvottelu.session.SessionRecords;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The way of the minutes from draft to distribution. */
@Component
class Minuting {
    private final MinutesBook book;
    private final MinutesWriter writer;
    private final MinutesPoints points;
    private final DifferingViews views;
    private final ReviewPeriod period;
    private final MinutesLetters letters;
    private final MinutesProcess process;
    private final Sessions sessions;
    private final SessionRecords records;
    private final SessionProcess sessionProcess;
    private final Invitations invitations;
    private final MinutesDocuments documents;

    Minuting(
            MinutesBook book,
            MinutesWriter writer,
            MinutesPoints points,
            DifferingViews views,
            ReviewPeriod period,
            MinutesLetters letters,
            MinutesProcess process,
            Sessions sessions,
            SessionRecords records,
            SessionProcess sessionProcess,
            Invitations invitations,
            MinutesDocuments documents) {
        this.book = book;
        this.writer = writer;
        this.points = points;
        this.views = views;
        this.period = period;
        this.letters = letters;
        this.process = process;
        this.sessions = sessions;
        this.records = records;
        this.sessionProcess = sessionProcess;
        this.invitations = invitations;
        this.documents = documents;
    }

    /** The record of the session stays open to correction until the minutes are locked. */
    void begin(Session session) {
        process.start(book.begin(session.id()), session);
        sessionProcess.openToCorrection(session);
    }

    /** @throws Refusal while the chair and the examiners have the minutes before them, and when they are approved */
    void correct(Session session, Taken<SessionRecord> record) {
        var state = book.ofSession(session.id()).map(Minutes::state).orElse(MinutesState.DRAFT);
        if (state == MinutesState.IN_APPROVAL) {
            throw new Refusal("record.inApproval");
        }
        if (state == MinutesState.APPROVED) {
            throw new Refusal("record.approved");
        }
        records.correct(session, record);
    }

    /** May be saved with anything missing; sent only with date, attendance and topics. */
    void draft(Minutes minutes, Taken<MinutesDraft> taken) {
        var session = sessions.byId(minutes.sessionId());
        var draft = taken.forHost(session.host().value());
        if (sessions.attended(session.id()).isEmpty()) {
            throw new Refusal("minutes.noAttendance");
        }
        if (sessions.topics(session.id()).isEmpty()) {
            throw new Refusal("minutes.noTopics");
        }
        book.write(minutes.id(), writer.written(judged(session, writer.draft(minutes), draft)));
    }

    /** Points under their titles; their measures become rows of the session. */
    private MinutesDraft judged(Session session, MinutesDraft written, MinutesDraft draft) {
        if (!Typed.blank(String.join("", MinutesPoints.given(draft.whole())))) {
            throw new Refusal("minutes.whole");
        }
        if (!Typed.blank(draft.unplaced())) {
            throw new Refusal("minutes.unplaced");
        }
        return draft.with(
                points.keepMeasures(session, points.judged(session, written, draft)), views.judged(session, draft));
    }

    /** Every party that attended reads this version; the host's own people are the chair and the secretary. */
    void sendForReview(Minutes minutes) {
        book.sentForReview(minutes.id());
        var sent = book.byId(minutes.id());
        documents.draft(sent);
        var session = sessions.byId(sent.sessionId());
        process.endReviews(book.reviews(minutes.id()));
        for (var party : reviewers(session)) {
            book.askReview(sent.id(), party, sent.version());
        }
        book.reviewsToStart(sent.id(), sent.version()).forEach(review -> process.startReview(review, sent, session));
    }

    private Set<PartyId> reviewers(Session session) {
        return sessions.attended(session.id()).stream()
                .filter(party -> !party.equals(session.host()))
                .collect(Collectors.toSet());
    }

    void askForReview(Review review) {
        var minutes = book.byId(review.minutesId());
        letters.send(LetterKind.REVIEW, "v" + review.version(), minutes, review.party(), period.by(review), null);
    }

    /** Only a silent reviewer is reminded. */
    void remindReviewer(Review review) {
        if (review.state() == Review.State.ASKED) {
            letters.remind(
                    LetterKind.REVIEW_REMINDER,
                    "v" + review.version(),
                    book.byId(review.minutesId()),
                    review.party(),
                    period.by(review),
                    null,
                    false);
            book.reviewReminded(review.id());
        }
    }

    /** Silence stands on record as silence: it is no approval. */
    void reportSilentReviewer(Review review) {
        book.reviewSilent(review.id());
    }

    /** @return whether another review follows; otherwise the minutes go out for approval */
    boolean finish(Minutes minutes, Taken<MinutesDraft> taken) {
        draft(minutes, taken);
        var draft = taken.forHost(sessions.byId(minutes.sessionId()).host().value());
        if (!List.of("REVIEW", "APPROVAL").contains(String.valueOf(draft.decision()))) {
            throw new Refusal("minutes.decisionMissing");
        }
        var anotherReview = "REVIEW".equals(draft.decision());
        if (!anotherReview) {
            book.sentForApproval(minutes.id());
            documents.draft(book.byId(minutes.id()));
        }
        return anotherReview;
    }

    /**
     * The approved version is locked under its hash and has its row in the document register.
     *
     * @throws IllegalStateException unless every seat has approved it, whatever led here
     */
    void lock(Minutes minutes) {
        if (!book.approvedByAll(minutes.id(), minutes.version())) {
            throw new IllegalStateException("minutes " + minutes.id() + " are not approved by all");
        }
        var session = sessions.byId(minutes.sessionId());
        var document = documents.approved(minutes);
        book.locked(minutes.id(), document.id());
        sessionProcess.recordFinal(session);
        process.endReviews(book.reviews(minutes.id()));
    }

    /** To everybody who was invited, whether they came or not, and to the host's own registry. */
    void distribute(Minutes minutes) {
        var session = sessions.byId(minutes.sessionId());
        invitations.ofSession(session.id()).stream()
                .filter(one -> one.state() != InvitationState.WITHDRAWN && one.state() != InvitationState.PLANNED)
                .map(Invitation::party)
                .forEach(
                        party -> letters.send(LetterKind.MINUTES, "v" + minutes.version(), minutes, party, null, null));
        letters.send(LetterKind.MINUTES, "v" + minutes.version(), minutes, session.host(), null, null);
    }
}
