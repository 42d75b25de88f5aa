package fi.neuvottelu.session;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.People;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Together;
import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who approves the minutes of a session: its chair and two examiners, three different people. */
@Component
class RecordedApprovers {
    private static final int SEATS = 3;

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Parties parties;
    private final People people;
    private final WhoWasThere there;
    private final OwnAddresses addresses;

    RecordedApprovers(
            JdbcClient jdbc,
            Sessions sessions,
            Parties parties,
            People people,
            WhoWasThere there,
            OwnAddresses addresses) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.parties = parties;
        this.people = people;
        this.there = there;
        this.addresses = addresses;
    }

    /**
     * Who was there is judged only by a list that is right.
     *
     * @return the chair's name
     */
    @Nullable
    String write(Session session, List<SessionRecord.Approver> typed, Together judging) {
        var isListRight = judging.isRight();
        var named = typed.stream().filter(one -> !Typed.blank(one.name())).toList();
        if (named.size() != SEATS) {
            judging.judge(() -> {
                throw new Refusal("session.approvers");
            });
            return null;
        }
        var ofSeats = judging.of(UnaryOperator.identity());
        for (var seat = 0; seat < SEATS; seat++) {
            var at = seat;
            ofSeats.judge(() -> write(session, at, named.get(at)));
        }
        if (!ofSeats.isRight()) {
            return null;
        }
        var seats = sessions.approvers(session.id());
        judging.judge(() -> differ(seats));
        if (isListRight) {
            seats.forEach(seat -> judging.judge(() -> there.judge(session.id(), seat.party(), seat.personName())));
        }
        return seats.get(0).personName();
    }

    private static void differ(List<ApproverSeat> seats) {
        if (seats.stream()
                        .map(seat -> seat.personName().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                != SEATS) {
            throw new Refusal("session.approversDiffer");
        }
        var accounts = seats.stream().filter(seat -> seat.userId() != null).toList();
        if (accounts.stream().map(ApproverSeat::userId).distinct().count() != accounts.size()) {
            throw new Refusal("session.approversDiffer");
        }
        var mailboxes = seats.stream()
                .map(ApproverSeat::email)
                .filter(Objects::nonNull)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .toList();
        if (mailboxes.stream().distinct().count() != mailboxes.size()) {
            throw new Refusal("approver.addressOfTwo");
        }
    }

    List<SessionRecord.Approver> of(Session session) {
        return sessions.approvers(session.id()).stream()
                .map(seat -> new SessionRecord.Approver(
                        seat.role().name(), seat.party().value(), seat.personName(), seat.userId(), seat.email()))
                .toList();
    }

    private void write(Session session, int seat, SessionRecord.Approver approver) {
        var organisation = approver.party();
        if (organisation == null || organisation.isBlank()) {
            throw new Refusal(
                    "session.approverParty", String.valueOf(approver.name()).strip());
        }
        var party = parties.byId(PartyId.of(organisation)).id();
        var account = account(session, party, approver);
        jdbc.sql("""
                        insert into approver_seat (session_id, seat, role, party, person_name, user_id, email)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        session.id(),
                        seat,
                        (seat == 0 ? ApproverSeat.Role.CHAIR : ApproverSeat.Role.EXAMINER).name(),
                        party.value(),
                        Typed.line(approver.name(), Longest.NAME),
                        account,
                        addresses.judged(approver.email(), String.valueOf(approver.name()), account))
                .update();
    }

    /** Her task can only go to an account of her own organisation. */
    private @Nullable String account(Session session, PartyId party, SessionRecord.Approver approver) {
        if (Typed.blank(approver.userId())) {
            return null;
        }
        var account = Typed.needed(approver.userId(), "session.approvers").strip();
        if (!people.isOf(account, party.value(), session.host().value())) {
            throw new Refusal(
                    "session.accountNotOfParty", String.valueOf(approver.name()).strip());
        }
        return account;
    }
}
