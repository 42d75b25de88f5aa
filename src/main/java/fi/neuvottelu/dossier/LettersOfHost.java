package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LettersOnFile;
import fi.neuvottelu.letter.LettersOnFile.Line;
import fi.neuvottelu.letter.LettersOnFile.Wanted;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.round.RoundsOnFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The letters of a host: to whom, about what, in which state; neither text nor address. */
@Component
class LettersOfHost implements ListOfHost {
    private static final List<String> COLUMNS = List.of("writtenOn", "letter", "party", "state", "sentOn", "round");

    private final LettersOnFile letters;
    private final RoundsOnFile rounds;
    private final Parties parties;

    LettersOfHost(LettersOnFile letters, RoundsOnFile rounds, Parties parties) {
        this.letters = letters;
        this.rounds = rounds;
        this.parties = parties;
    }

    @Override
    public HostList which() {
        return HostList.LETTERS;
    }

    @Override
    public Map<String, String> states() {
        return ListOfHost.states("letterState.", Dispatch.State.values());
    }

    @Override
    public Found find(Host host, Filter filter) {
        var wanted = new Wanted(
                host.id(),
                filter.party(),
                filter.state() == null ? null : Dispatch.State.valueOf(filter.state()),
                filter.round(),
                start(filter.from()),
                start(filter.to().plusDays(1)));
        return new Found(COLUMNS, letters.count(wanted), (skip, most) -> lines(host, letters.find(wanted, skip, most)));
    }

    private List<List<Cell>> lines(Host host, List<Line> found) {
        var known = parties.lookup(host);
        var names =
                rounds
                        .byIds(found.stream()
                                .map(Line::roundId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(toMap(Round::id, one -> name(one, host)));
        return found.stream().map(one -> line(one, known, names)).toList();
    }

    private static String name(Round round, Host host) {
        return Rounds.nameOf(round, host, Language.ofReader());
    }

    private static List<Cell> line(Line one, Function<PartyId, Party> known, Map<Long, String> rounds) {
        return List.of(
                Cell.day(one.queuedAt()),
                Cell.of(Shown.say("desk.letterKind." + one.kind())),
                Cell.link(known.apply(one.party()).name().inReadersLanguage(), Addresses.of(one.party())),
                Cell.of(Shown.say("letterState." + one.state())),
                Cell.day(one.sentAt()),
                one.roundId() == null
                        ? Cell.of("")
                        : Cell.link(rounds.getOrDefault(one.roundId(), ""), Addresses.ofRound(one.roundId())));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LocalTimes.ZONE).toInstant();
    }
}
