package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.CouncilTerms;
import fi.neuvottelu.statute.Window;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Mandates end with the council term, on 31 May of an election year: 410/2015 s. 15. Municipalities and HUS name their
 * representatives anew for every session that lies ahead; other actors have no council.
 */
@Component
class Mandates {
    /** Our own rule: two weeks, at most until the session. */
    private static final int DAYS_TO_ANSWER = 14;

    private final Invitations invitations;
    private final InvitationProcess process;
    private final Sessions sessions;
    private final Parties parties;
    private final Clock clock;

    Mandates(Invitations invitations, InvitationProcess process, Sessions sessions, Parties parties, Clock clock) {
        this.invitations = invitations;
        this.process = process;
        this.sessions = sessions;
        this.parties = parties;
        this.clock = clock;
    }

    /** A day that was missed is caught up on: the rows know who was named before the term. */
    void end() {
        var today = LocalTimes.today(clock);
        CouncilTerms.of(CouncilTerms.Body.MUNICIPALITY, today).ifPresent(term -> end(term, today));
    }

    private void end(Window term, LocalDate today) {
        var begins = term.start().atStartOfDay(LocalTimes.ZONE).toInstant();
        for (var named : invitations.namedBefore(begins)) {
            var session = sessions.byId(named.sessionId());
            if (!(parties.byId(named.party()) instanceof OtherActor)
                    && clock.instant().isBefore(session.startsAt())) {
                invitations.mandateEnded(named.id(), term.start().minusDays(1), replyBy(session, today));
                process.mandateEnded(invitations.byId(named.id()), session);
            }
        }
    }

    private static LocalDate replyBy(Session session, LocalDate today) {
        var inTwoWeeks = today.plusDays(DAYS_TO_ANSWER);
        return inTwoWeeks.isAfter(session.day()) ? session.day() : inTwoWeeks;
    }
}
