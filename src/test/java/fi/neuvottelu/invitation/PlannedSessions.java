package fi.neuvottelu.invitation;

import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.TextPair;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions for tests that run no process of theirs, each in a round of its own. */
public class PlannedSessions {
    private final Parties parties;
    private final Rounds rounds;
    private final Sessions sessions;
    private final TestPeople people;
    private final TestClock clock;

    PlannedSessions(Parties parties, Rounds rounds, Sessions sessions, TestPeople people, TestClock clock) {
        this.parties = parties;
        this.rounds = rounds;
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    /** A coordinator of the host acts from then on. */
    Session planned(PartyId host, int year, @Nullable String round, SessionPlan plan) {
        people.acts(people.coordinator("suunnittelu." + host.value(), host.value()));
        return sessions.plan(
                rounds.open(parties.host(host), Act.HEALTH_PROMOTION, Window.ofYear(year), round)
                        .id(),
                host,
                plan);
    }

    /** Far ahead of all that is due today. */
    Session inTwoMonths(PartyId host, String round, String place, @Nullable String link) {
        var starts = clock.instant().plus(Duration.ofDays(60));
        var replyBy = clock.today().plusDays(30);
        return planned(
                host,
                2096,
                round,
                new SessionPlan(
                        starts,
                        starts.plus(Duration.ofHours(2)),
                        TextPair.of(place),
                        link,
                        List.of(),
                        clock.today(),
                        replyBy,
                        replyBy));
    }
}
