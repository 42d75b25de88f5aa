package fi.neuvottelu.round;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import java.time.Clock;
import java.util.List;

/** What the form "Open a round" shows: the hosts that the person coordinates, the years or terms that can be opened. */
class OpenRoundPage implements StartPage {
    private final Act act;
    private final Rounds rounds;
    private final Parties parties;
    private final Acting acting;
    private final Clock clock;

    OpenRoundPage(Act act, Rounds rounds, Parties parties, Acting acting, Clock clock) {
        this.act = act;
        this.rounds = rounds;
        this.parties = parties;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public String process() {
        return RoundModels.of(act);
    }

    /**
     * A host that the person coordinates.
     *
     * @param opened years in which a window with a round begins
     */
    record Choice(String id, String name, List<String> opened) {}

    /**
     * A year or a council term.
     *
     * @param year in which it begins
     */
    record Choosable(String year, String label) {}

    @Override
    public List<Seen> seen() {
        return Seen.nobody();
    }

    record Facts(Act act, List<Choice> hosts, List<Choosable> windows) {}

    @Override
    public Facts facts() {
        var windows = act.canBeOpened(LocalTimes.today(clock));
        var hosts = parties.hosts().stream()
                .filter(act::obliges)
                .filter(host -> acting.isCoordinatorOf(host.id().value()))
                .map(host ->
                        new Choice(host.id().value(), host.name().inReadersLanguage(), yearsWithRound(host, windows)))
                .toList();
        return new Facts(
                act,
                hosts,
                windows.stream()
                        .map(window -> new Choosable(yearOf(window), window.label()))
                        .toList());
    }

    private List<String> yearsWithRound(Host host, List<Window> windows) {
        return windows.stream()
                .filter(window -> !rounds.of(host.id(), act, window).isEmpty())
                .map(OpenRoundPage::yearOf)
                .toList();
    }

    private static String yearOf(Window window) {
        return String.valueOf(window.start().getYear());
    }
}
