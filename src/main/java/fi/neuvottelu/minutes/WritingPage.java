package fi.neuvottelu.minutes;

import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Seen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    WritingPage(MinutesBook book, MinutesWriter writer, Parties parties, Invitations invitations) {
        this.book = book;
        this.writer = writer;
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

    @Override
    public Object facts(FormTask task) {
        var minutes = book.ofInstance(task.processInstanceId());
        var facts = writer.shown(minutes);
        facts.put(
                "reviews", book.reviews(minutes.id()).stream().map(this::shown).toList());
        facts.put("returned", returned(minutes));
        facts.put("proposals", proposals(minutes));
        return facts;
    }

    @Override
    public Object firstDraft(FormTask task) {
        return writer.draft(book.ofInstance(task.processInstanceId()));
    }

    private Map<String, @Nullable Object> shown(Review review) {
        var name = parties.byId(review.party()).name();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("fi", name.fi());
        shown.put("sv", name.sv());
        shown.put("version", review.version());
        shown.put("state", review.state());
        shown.put("comment", review.commentText());
        shown.put("dissent", review.dissent());
        shown.put("late", review.late());
        shown.put("onBehalf", review.channel() != null);
        return shown;
    }

    /** What the parties wanted on the agenda, so that none of it is forgotten. */
    private List<Map<String, Object>> proposals(Minutes minutes) {
        return invitations.agendaPointsOfSession(minutes.sessionId()).stream()
                .map(point -> {
                    var name = parties.byId(PartyId.of(String.valueOf(point.get("party"))))
                            .name();
                    return Map.of("fi", name.fi(), "sv", name.sv(), "text", point.get("text"));
                })
                .toList();
    }

    /** Reasons for which approvers sent this version back. */
    private List<String> returned(Minutes minutes) {
        return book.approvals(minutes.id(), minutes.version()).stream()
                .filter(one -> one.state() == Approval.State.RETURNED)
                .map(one -> one.personName() + ": " + one.reason())
                .toList();
    }
}
