package fi.neuvottelu.register;

import fi.neuvottelu.judging.DutyFacts.Found;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.register.Waiting.What;
import fi.neuvottelu.register.WaitingRows.OfSession;
import fi.neuvottelu.statute.Ahead;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.HeldSession;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For whom one duty to negotiate waits. */
final class WaitsOfDuty {
    private static final Set<What> OF_ONE_PARTY = EnumSet.of(What.DECISION, What.CONFIRMATION);

    private final Owed owed;
    private final Found found;
    private final StillOpen open;
    private final @Nullable PartyId about;
    private final PartyId host;
    private final Window window;
    private final Gathered gathered = new Gathered();

    WaitsOfDuty(Owed owed, Found found, StillOpen open) {
        this.owed = owed;
        this.found = found;
        this.open = open;
        this.about = DutyDetail.about(owed);
        this.host = Objects.requireNonNull(owed.host()).id();
        this.window = Objects.requireNonNull(owed.window());
    }

    /** Of a duty about one party nobody else is named but its host. */
    List<Waiting> waiting() {
        requests();
        found.happened().ahead().forEach(this::ahead);
        found.happened().sessions().forEach(this::held);
        measures();
        notInvited();
        return gathered.waiting(party -> about == null || isOfTheTwo(party), open.lookup());
    }

    private boolean isOfTheTwo(PartyId party) {
        return party.equals(about) || party.equals(host);
    }

    /** A municipality asks for the negotiation of the council term. */
    private void requests() {
        if (owed.duty() == Duty.OB_T14) {
            open.requests().stream()
                    .filter(one -> one.host().equals(host)
                            && one.municipality().equals(about)
                            && !one.askedOn().isAfter(window.end()))
                    .forEach(one -> gathered.add(What.REQUEST, host, one.askedOn()));
        }
    }

    private void ahead(Ahead session) {
        if (about == null || session.parties().contains(about)) {
            open.arranged(session.id()).ifPresent(arranged -> ahead(session, arranged));
        }
    }

    private void ahead(Ahead session, OfSession arranged) {
        if (session.day().isBefore(open.on())) {
            gathered.add(What.RECORD, arranged.party(), session.day());
            return;
        }
        session.parties().stream()
                .filter(party -> about == null || party.equals(about))
                .forEach(party -> {
                    var invited = session.invitedOn().get(party);
                    if (invited == null) {
                        gathered.add(What.INVITATION, arranged.party(), passed(arranged.since()));
                    } else if (!found.happened().hasReplied(party, session.id())) {
                        gathered.add(What.ANSWER, party, invited);
                    }
                });
    }

    /** Nobody waits since a day that has not come. */
    private @Nullable LocalDate passed(@Nullable LocalDate day) {
        return day == null || day.isAfter(open.on()) ? null : day;
    }

    private void held(HeldSession session) {
        if (about == null
                || session.attended().contains(about)
                || session.invited().contains(about)) {
            open.of(session.id())
                    .filter(one -> !OF_ONE_PARTY.contains(one.what()) || concerns(one.party()))
                    .forEach(one -> gathered.add(one.what(), one.party(), one.since()));
        }
    }

    private void measures() {
        open.measures().stream()
                .filter(one -> one.host().equals(host)
                        && owed.duty().negotiation().filter(one.act()::equals).isPresent()
                        && !one.agreedOn().isAfter(window.end())
                        && concerns(one.owner()))
                .forEach(one -> gathered.add(What.MEASURE, one.owner(), one.dueOn()));
    }

    /** What one party decides, confirms or reports is nothing to the others; 611/2021 s. 14 binds two. */
    private boolean concerns(PartyId party) {
        return about == null || party.equals(about) || owed.duty() == Duty.OB_T14 && party.equals(host);
    }

    /** Taking part presupposes that the host invites. */
    private void notInvited() {
        var finding = found.finding();
        if (owed.duty().presupposesInvitation()
                && !finding.invited()
                && !finding.complete()
                && window.contains(open.on())
                && !gathered.has(What.INVITATION)
                && !gathered.has(What.RECORD)) {
            gathered.add(What.INVITATION, host, null);
        }
    }
}
