package fi.neuvottelu.answering;

import fi.neuvottelu.followup.FollowUp;
import fi.neuvottelu.followup.ReportDraft;
import fi.neuvottelu.followup.Reporting;
import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The owner of a measure reports by the link in its letter. */
@Component
class ReportByLink implements OpenedByLink {
    private final Reporting reporting;

    ReportByLink(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public Matter matter() {
        return Matter.REPORT;
    }

    @Override
    public Optional<Long> of(Outgoing letter, @Nullable Long named) {
        return Optional.ofNullable(named)
                .flatMap(measure -> reporting.open(measure, letter.party(), letter.host()))
                .map(FollowUp::id);
    }

    @Override
    public List<Long> open(long session, PartyId party) {
        return reporting.openOf(session, party).stream().map(FollowUp::id).toList();
    }

    @Override
    public Map<Matter, List<Long>> receipted(long subject, PartyId party) {
        return Map.of(Matter.REPORT_NOT_OURS, List.of(subject));
    }

    @Override
    public void writeAnew(long subject, PartyId party, String occasion) {
        reporting.writeAnew(subject, occasion);
    }

    @Override
    public boolean isOpen(LetterLink link) {
        return measure(link).isPresent();
    }

    private Optional<FollowUp> measure(LetterLink link) {
        return reporting.open(link.subject(), link.party(), link.host());
    }

    /** What the page shows. */
    record Facts(
            Reporting.Agreed agreed,
            @Nullable String outcome,
            @Nullable String text) {}

    @Override
    public Shown show(LetterLink link, TypedByLink typed) {
        return new Shown(
                "letter-report",
                "byLink.report.title",
                new Facts(reporting.agreed(measure(link).orElseThrow()), typed.one("outcome"), typed.one("text")));
    }

    @Override
    public void act(LetterLink link, TypedByLink typed, Actor.LinkHolder by) {
        reporting.give(measure(link).orElseThrow(() -> new Refusal("onBehalf.noTask")), draft(typed), by);
    }

    private static ReportDraft draft(TypedByLink typed) {
        return new ReportDraft(typed.one("outcome"), typed.one("text"));
    }

    @Override
    public boolean changes(LetterLink link, TypedByLink typed) {
        Field.of("byLink.report.text").text(typed.one("text"), Longest.TEXT);
        return !reporting.hasReported(link.subject(), draft(typed));
    }

    @Override
    public boolean isDone(LetterLink link, TypedByLink typed) {
        return reporting.hasReported(link.subject(), draft(typed));
    }
}
