package fi.neuvottelu.register;

import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.judging.DutyFacts.Found;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.register.Waiting.What;
import fi.neuvottelu.register.WaitingRows.OfSession;
import fi.neuvottelu.register.WaitingRows.OpenRound;
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
    private final @Nullable LocalDate countedFrom;
    private final @Nullable PartyId about;
    private final Set<PartyId> before;
    private final PartyId host;
    private final Window window;
    private final Gathered gathered = new Gathered();

    /** @param countedFrom since when the duty has been there to be met, as far as is known */
    WaitsOfDuty(Owed owed, Found found, StillOpen open, @Nullable LocalDate countedFrom) {
        this.owed = owed;
        this.found = found;
        this.open = open;
        this.countedFrom = countedFrom;
        this.about = DutyDetail.about(owed);
        this.before = found.before().stream().map(Party::id).collect(toSet());
        this.host = Objects.requireNonNull(owed.host()).id();
        this.window = Objects.requireNonNull(owed.window());
    }

    /** Of a duty about one party nobody else is named but its host, and whom that party continues. */
    List<Waiting> waiting() {
        requests();
        found.happened().ahead().forEach(this::ahead);
        found.happened().sessions().forEach(this::held);
        measures();
        if (!found.finding().complete() && !window.isOver(open.on()) && wasNotHeld()) {
            nextStep();
        }
        return gathered.waiting(party -> isAbout(party) || party.equals(host), open.lookup());
    }

    private boolean isAbout(PartyId party) {
        return about == null || party.equals(about) || before.contains(party);
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
        if (concerns(session)) {
            open.arranged(session.id()).ifPresent(arranged -> ahead(session, arranged));
        }
    }

    private void ahead(Ahead session, OfSession arranged) {
        if (session.day().isBefore(open.on())) {
            gathered.add(What.RECORD, arranged.party(), session.day());
            return;
        }
        session.parties().stream().filter(this::isAbout).forEach(party -> {
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
        if (concerns(session)) {
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

    private boolean concerns(Ahead session) {
        return isAboutAny(session.parties());
    }

    private boolean concerns(HeldSession session) {
        return isAboutAny(session.attended()) || isAboutAny(session.invited());
    }

    /** Of a session with hundreds nobody is asked who has nothing to do with the duty. */
    private boolean isAboutAny(Set<PartyId> parties) {
        return about == null || parties.contains(about) || before.stream().anyMatch(parties::contains);
    }

    /** What one party decides, confirms or reports is nothing to the others; 611/2021 s. 14 binds two. */
    private boolean concerns(PartyId party) {
        return isAbout(party) || owed.duty() == Duty.OB_T14 && party.equals(host);
    }

    private boolean wasNotHeld() {
        return found.happened().sessions().stream().noneMatch(session -> !session.cancelled() && concerns(session));
    }

    /** Before a session there is the host's own step: it opens a round, plans it, confirms the plan, and invites. */
    private void nextStep() {
        var rounds = open.rounds(host, owed.duty().negotiation().orElseThrow(), window.start());
        var planned = found.happened().ahead().stream().anyMatch(this::concerns);
        if (!rounds.isEmpty() && rounds.stream().noneMatch(OpenRound::confirmed)) {
            rounds.forEach(this::ofPlan);
        } else if (!planned && !rounds.isEmpty()) {
            gathered.add(about == null ? What.PLAN : What.INVITATION, host, null);
        } else if (!planned && window.contains(open.on()) && !gathered.has(What.REQUEST)) {
            beginning();
        }
    }

    private void ofPlan(OpenRound round) {
        if (round.plannedOn() == null) {
            gathered.add(What.PLAN, host, round.openedOn());
        } else {
            gathered.add(What.PLAN_CONFIRMATION, host, round.plannedOn());
        }
    }

    /** 611/2021 s. 14 binds both alike: before anybody has begun, neither waits for the other alone. */
    private void beginning() {
        gathered.add(What.BEGINNING, host, countedFrom);
        if (owed.duty() == Duty.OB_T14 && !found.finding().sides().other()) {
            gathered.add(What.BEGINNING, Objects.requireNonNull(about), countedFrom);
        }
    }
}
