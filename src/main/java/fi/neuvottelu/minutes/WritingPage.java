package fi.neuvottelu.minutes;

import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.session.Sessions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes as their writer sees them: what is known already, and what the parties and approvers said of it. */
@Component
class WritingPage implements FormPage {
    private final MinutesBook book;
    private final MinutesWriter writer;
    private final Parties parties;
    private final Invitations invitations;
    private final MinutesPoints points;
    private final DifferingViews views;
    private final Sessions sessions;

    WritingPage(
            MinutesBook book,
            MinutesWriter writer,
            Parties parties,
            Invitations invitations,
            MinutesPoints points,
            DifferingViews views,
            Sessions sessions) {
        this.book = book;
        this.writer = writer;
        this.points = points;
        this.views = views;
        this.sessions = sessions;
        this.parties = parties;
        this.invitations = invitations;
    }

    @Override
    public Set<String> steps() {
        return Set.of("draftMinutes", "finishMinutes");
    }

    @Override
    public List<Seen> seen(FormTask task) {
        return writer.seen(book.ofInstance(task.processInstanceId()));
    }

    /**
     * @param returned reasons for which approvers sent this version back
     * @param points of the agenda as they stand; none in minutes that have left the house without any
     * @param parties who can answer for a measure and see something differently
     * @param recorded measures of the session's record
     */
    record Facts(
            MinutesText fi,
            MinutesText sv,
            List<Reviewed> reviews,
            List<String> returned,
            List<Proposal> proposals,
            List<MinutesDraft.Point> points,
            List<DifferingViews.AtTheTable> parties,
            List<String> recorded) {}

    /**
     * What one party said in its review.
     *
     * @param onBehalf whether a coordinator recorded it for the party
     */
    record Reviewed(
            String fi,
            String sv,
            Review.State state,
            @Nullable String comment,
            @Nullable String dissent,
            boolean late,
            boolean onBehalf) {}

    /** What a party wanted on the agenda. */
    record Proposal(String fi, String sv, String text) {}

    @Override
    public Facts facts(FormTask task) {
        var minutes = book.ofInstance(task.processInstanceId());
        return new Facts(
                writer.shown(minutes, Language.FI),
                writer.shown(minutes, Language.SV),
                book.reviews(minutes.id()).stream().map(this::shown).toList(),
                returned(minutes),
                proposals(minutes),
                toWrite(minutes),
                views.atTheTable(sessions.byId(minutes.sessionId())),
                sessions.measures(minutes.sessionId()).stream()
                        .filter(one -> one.agendaPoint() == null)
                        .map(one -> one.text())
                        .toList());
    }

    @Override
    public Object firstDraft(FormTask task) {
        var minutes = book.ofInstance(task.processInstanceId());
        var written = writer.draft(minutes);
        var shown = toWrite(minutes);
        return written.with(shown.isEmpty() ? written.points() : shown, MinutesPoints.given(written.views()));
    }

    private List<MinutesDraft.Point> toWrite(Minutes minutes) {
        return points.toWrite(sessions.byId(minutes.sessionId()), writer.draft(minutes), minutes.version() > 0);
    }

    private Reviewed shown(Review review) {
        var name = parties.byId(review.party()).name();
        return new Reviewed(
                name.fi(),
                name.sv(),
                review.state(),
                review.commentText(),
                review.dissent(),
                review.late(),
                review.channel() != null);
    }

    /** What the parties wanted on the agenda, so that none of it is forgotten. */
    private List<Proposal> proposals(Minutes minutes) {
        return invitations.agendaPointsOfSession(minutes.sessionId()).stream()
                .map(point -> {
                    var name = parties.byId(PartyId.of(String.valueOf(point.get("party"))))
                            .name();
                    return new Proposal(name.fi(), name.sv(), String.valueOf(point.get("text")));
                })
                .toList();
    }

    private List<String> returned(Minutes minutes) {
        return book.approvals(minutes.id(), minutes.version()).stream()
                .filter(one -> one.state() == Approval.State.RETURNED)
                .map(one -> one.personName() + ": " + one.reason())
                .toList();
    }
}
