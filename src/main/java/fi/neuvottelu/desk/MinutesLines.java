package fi.neuvottelu.desk;

import fi.neuvottelu.desk.Overview.MinutesLine;
import fi.neuvottelu.desk.Overview.ReviewLine;
import fi.neuvottelu.desk.Overview.SeatLine;
import fi.neuvottelu.document.DocumentFile;
import fi.neuvottelu.document.Files;
import fi.neuvottelu.minutes.Approval;
import fi.neuvottelu.minutes.FormerComments;
import fi.neuvottelu.minutes.Minutes;
import fi.neuvottelu.minutes.MinutesBook;
import fi.neuvottelu.minutes.Review;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.Session;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the minutes of a session stand: the reviews of their latest version, and the seats of those who approve them. */
@Component
class MinutesLines {
    private final MinutesBook book;
    private final FormerComments former;
    private final Recorders recorders;
    private final Files files;

    MinutesLines(MinutesBook book, FormerComments former, Recorders recorders, Files files) {
        this.book = book;
        this.former = former;
        this.recorders = recorders;
        this.files = files;
    }

    @Nullable
    MinutesLine of(Session session, Function<PartyId, Party> known) {
        return book.ofSession(session.id())
                .map(minutes -> new MinutesLine(
                        minutes.state().name(),
                        minutes.version(),
                        files.failedOf(session.id()).stream()
                                .map(DocumentFile::name)
                                .toList(),
                        reviews(minutes, known),
                        seats(minutes, known)))
                .orElse(null);
    }

    /** A version that went out for approval was not reviewed itself: then those of the version before it are shown. */
    private List<ReviewLine> reviews(Minutes minutes, Function<PartyId, Party> known) {
        var all = book.reviews(minutes.id());
        var latest = all.stream().mapToInt(Review::version).max().orElse(0);
        var before = former.of(all.stream().map(Review::id).toList());
        return all.stream()
                .filter(one -> one.version() == latest)
                .map(one -> new ReviewLine(
                        one.party().value(),
                        known.apply(one.party()).name().inReadersLanguage(),
                        one.state().name(),
                        one.late(),
                        one.dissent() != null && !one.dissent().isBlank(),
                        recorders.recorded(one.recordedBy(), one.channel(), one.receivedOn(), one.saidBy()),
                        before.getOrDefault(one.id(), List.of())))
                .sorted(ByName.ofReader(ReviewLine::name))
                .toList();
    }

    private List<SeatLine> seats(Minutes minutes, Function<PartyId, Party> known) {
        return book.approvals(minutes.id(), minutes.version()).stream()
                .map(one -> seat(one, known))
                .toList();
    }

    private SeatLine seat(Approval one, Function<PartyId, Party> known) {
        return new SeatLine(
                one.seat(),
                one.role(),
                known.apply(one.party()).name().inReadersLanguage(),
                one.personName(),
                one.userId() != null,
                one.state().name(),
                one.remindedOn() != null,
                one.replacedReason(),
                recorders.recorded(one.recordedBy(), one.channel(), one.receivedOn(), one.saidBy()));
    }
}
