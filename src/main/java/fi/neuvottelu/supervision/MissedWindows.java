package fi.neuvottelu.supervision;

import fi.neuvottelu.beginning.FirstDays;
import fi.neuvottelu.judging.Statements;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Verdict;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Years and council terms that are over and in which the negotiation was not held, whether a round was begun in them or not:
 * 612/2021 s. 7(4), 611/2021 s. 14. What was before the host's first day is not known, and what waits for the minutes of a forum is
 * not missed.
 */
@Component
class MissedWindows {
    private final Rounds rounds;
    private final Statements statements;
    private final FirstDays firstDays;

    MissedWindows(Rounds rounds, Statements statements, FirstDays firstDays) {
        this.rounds = rounds;
        this.statements = statements;
        this.firstDays = firstDays;
    }

    Stream<Concern> at(Host host, LocalDate today) {
        return firstDays.of(host.id()).filter(first -> !first.isAfter(today)).stream()
                .flatMap(first -> Stream.of(Act.values())
                        .filter(act -> act.obliges(host))
                        .flatMap(act -> missed(act, host, first, today)));
    }

    private Stream<Concern> missed(Act act, Host host, LocalDate first, LocalDate today) {
        var all = rounds.of(host.id(), act);
        return over(act, all, today)
                .filter(window -> !window.isOver(first))
                .flatMap(window -> missed(act, host, window, all).stream());
    }

    /** The last one that is over, as the register has it, and those of rounds that nobody has closed. */
    private static Stream<Window> over(Act act, List<Round> rounds, LocalDate today) {
        var last = act.windowOf(today).flatMap(now -> act.windowOf(now.start().minusDays(1))).stream();
        return Stream.concat(
                        last,
                        rounds.stream().filter(round -> !round.state().ended()).map(Round::window))
                .filter(window -> window.isOver(today))
                .distinct();
    }

    private Optional<Concern> missed(Act act, Host host, Window window, List<Round> rounds) {
        var verdict = statements.of(act, host, window);
        return verdict.held().holds() || verdict.awaitsMinutes()
                ? Optional.empty()
                : Optional.of(new Concern(
                        "window " + item(act, host, window, rounds),
                        Concern.Kind.WINDOW_PASSED,
                        host.id(),
                        language -> text(act, host, window, verdict, language)));
    }

    /** By its first round, as it was told before there were windows without any. */
    private static String item(Act act, Host host, Window window, List<Round> rounds) {
        return rounds.stream()
                .filter(round -> round.window().equals(window))
                .min(Comparator.comparingLong(Round::id))
                .map(round -> "" + round.id())
                .orElseGet(() -> host.id() + " " + act + " " + window.label());
    }

    private static String text(Act act, Host host, Window window, Verdict verdict, Language language) {
        return Texts.say(
                "digest.WINDOW_PASSED.line",
                language.locale(),
                Rounds.nameOf(host, act, window, language),
                verdict.held().missing().get(0).text(language.locale()));
    }
}
