package fi.neuvottelu.answering;

import fi.neuvottelu.followup.FollowUp;
import fi.neuvottelu.followup.ReportDraft;
import fi.neuvottelu.followup.Reporting;
import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.people.Actor;
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
        reporting.give(measure(link).orElseThrow(), new ReportDraft(typed.one("outcome"), typed.one("text")), by);
    }
}
