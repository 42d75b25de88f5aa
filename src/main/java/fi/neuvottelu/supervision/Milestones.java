package fi.neuvottelu.supervision;

import fi.neuvottelu.beginning.FirstDays;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.judging.Statements;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.round.RoundState;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the calendar of duties tells by itself while a year or a council term goes by: our own schedule, configurable. Of a
 * host that has not begun nothing is known, and nothing is told.
 */
@Component
class Milestones {
    private final Rounds rounds;
    private final Statements statements;
    private final FirstDays firstDays;
    private final WorkingDays workingDays;
    private final Map<Milestone, MilestoneDates> dates = new EnumMap<>(Milestone.class);

    Milestones(
            Rounds rounds,
            Statements statements,
            FirstDays firstDays,
            WorkingDays workingDays,
            MilestoneSettings settings) {
        this.rounds = rounds;
        this.statements = statements;
        this.firstDays = firstDays;
        this.workingDays = workingDays;
        for (var milestone : Milestone.values()) {
            dates.put(milestone, settings.dates(milestone.kind(), milestone.defaults()));
        }
    }

    /** A milestone in the window of one host. */
    private record Reached(Milestone milestone, Host host, Window window, LocalDate day) {
        Due due() {
            var item = milestone + " " + host.id() + " " + window.label() + " " + day;
            return new Due(day, milestone.kind(), host, null, item, this::text);
        }

        private String text(LocalDate today, Language language) {
            var locale = language.locale();
            return Texts.say(
                    "digest." + milestone.kind() + ".line",
                    locale,
                    Texts.say("round." + milestone.act(), locale) + " " + window.label() + " "
                            + host.shortName().in(language),
                    WrittenDate.of(window.end(), locale),
                    ChronoUnit.DAYS.between(today, window.end()),
                    Section.of(milestone.act(), host).text(locale));
        }
    }

    /** What stands open on a local day: of each milestone that has passed in the window, the latest. */
    Stream<Due> open(Host host, LocalDate today) {
        if (!firstDays.begunBy(host.id(), today)) {
            return Stream.empty();
        }
        var days = workingDays.now();
        return Stream.of(Milestone.values())
                .filter(milestone -> milestone.act().obliges(host))
                .flatMap(milestone -> milestone.act().windowOf(today).stream()
                        .flatMap(window -> datesOf(milestone).latest(window, today, days).stream()
                                .map(day -> new Reached(milestone, host, window, day))))
                .filter(stillOpen())
                .map(Reached::due);
    }

    /** What would be told from one local day to another if nothing changed from now on; nothing is sent. */
    Stream<Due> rehearse(Stream<Host> hosts, LocalDate from, LocalDate to) {
        var days = workingDays.now();
        return hosts.flatMap(host -> rehearse(host, from, to, days));
    }

    private Stream<Due> rehearse(Host host, LocalDate from, LocalDate to, WorkingDays days) {
        if (!firstDays.begunBy(host.id(), to)) {
            return Stream.empty();
        }
        return Stream.of(Milestone.values())
                .filter(milestone -> milestone.act().obliges(host))
                .flatMap(milestone -> windows(milestone.act(), from, to)
                        .flatMap(window -> datesOf(milestone).in(window, days).stream()
                                .map(day -> new Reached(milestone, host, window, day))))
                .filter(reached -> reached.due().isIn(from, to))
                .filter(stillOpen())
                .map(Reached::due);
    }

    /** The windows of an Act that a period touches. */
    static Stream<Window> windows(Act act, LocalDate from, LocalDate to) {
        return Stream.iterate(
                        act.windowOf(from),
                        window -> window.isPresent() && !window.get().start().isAfter(to),
                        window -> window.flatMap(one -> act.windowOf(one.end().plusDays(1))))
                .flatMap(Optional::stream);
    }

    /** Facts of a window are read once, however many milestones ask for them. */
    private Predicate<Reached> stillOpen() {
        var known = new HashMap<String, Facts>();
        return reached -> {
            var facts = known.computeIfAbsent(
                    reached.host().id() + " " + reached.milestone().act() + " " + reached.window(),
                    key -> facts(reached));
            return reached.milestone().open(facts);
        };
    }

    /**
     * What a milestone is judged by.
     *
     * @param opened whether the window has a round that was not given up or cancelled
     * @param planned whether the plan of one has been confirmed
     * @param met whether the duty has been met at its least; asked only where a milestone wants to know
     */
    record Facts(boolean opened, boolean planned, Supplier<Boolean> met) {
        boolean held() {
            return met.get();
        }
    }

    private Facts facts(Reached reached) {
        var all = rounds.of(reached.host().id(), reached.milestone().act(), reached.window()).stream()
                .filter(round -> round.state() != RoundState.GIVEN_UP && round.state() != RoundState.CANCELLED)
                .toList();
        return new Facts(
                !all.isEmpty(),
                all.stream().anyMatch(round -> round.state() != RoundState.PLANNING),
                SingletonSupplier.of(() -> statements
                        .of(reached.milestone().act(), reached.host(), reached.window())
                        .held()
                        .holds()));
    }

    private MilestoneDates datesOf(Milestone milestone) {
        return Objects.requireNonNull(dates.get(milestone));
    }
}
