package fi.neuvottelu.guide;

import static java.util.function.Predicate.not;

import fi.neuvottelu.beginning.FirstDays;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.RoundState;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a host does first, in its order, and how much of it is done. */
@Component
class FirstSteps {
    private final FirstDays firstDays;
    private final Parties parties;
    private final Contacts contacts;
    private final OtherActors otherActors;
    private final Rounds rounds;
    private final Clock clock;

    FirstSteps(
            FirstDays firstDays,
            Parties parties,
            Contacts contacts,
            OtherActors otherActors,
            Rounds rounds,
            Clock clock) {
        this.firstDays = firstDays;
        this.parties = parties;
        this.contacts = contacts;
        this.otherActors = otherActors;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** @param text in the reader's language */
    record Step(boolean done, String text) {
        static Step of(String key, boolean done, Locale language, Object... values) {
            return new Step(done, Texts.say("begin." + key + (done ? ".done" : ".open"), language, values));
        }
    }

    List<Step> of(Host host, Locale language) {
        var today = LocalTimes.today(clock);
        return List.of(
                day(host, language),
                contacts(host, today, language),
                actors(host, today, language),
                round(host, today, language));
    }

    private Step day(Host host, Locale language) {
        var day = firstDays.of(host.id());
        return Step.of(
                "day",
                day.isPresent(),
                language,
                day.map(known -> WrittenDate.plain(known, language)).orElse(""));
    }

    private Step contacts(Host host, LocalDate today, Locale language) {
        var around = parties.around(host, today).stream().map(Party::id).toList();
        var reached = contacts.reached(around, today);
        return Step.of("contacts", reached == around.size(), language, reached, around.size());
    }

    /** 612/2021 s. 7(4) and s. 6(5) name other actors. */
    private Step actors(Host host, LocalDate today, Locale language) {
        var known = otherActors.of(host.id(), today).size();
        return Step.of("actors", known > 0, language, known);
    }

    private Step round(Host host, LocalDate today, Locale language) {
        var year = today.getYear();
        var begun = rounds.of(host.id(), Act.HEALTH_PROMOTION, Window.ofYear(year)).stream()
                .map(Round::state)
                .anyMatch(not(FirstSteps::cameToNothing));
        return Step.of("round", begun, language, String.valueOf(year));
    }

    private static boolean cameToNothing(RoundState state) {
        return state == RoundState.CANCELLED || state == RoundState.GIVEN_UP;
    }
}
