package fi.neuvottelu.desk;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.desk.Overview.FailedLetter;
import fi.neuvottelu.desk.Overview.PairLine;
import fi.neuvottelu.desk.Overview.PartyChoice;
import fi.neuvottelu.desk.Overview.StatementLine;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.judging.Statements;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.statute.Missing;
import fi.neuvottelu.statute.Pair;
import fi.neuvottelu.statute.Statement;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form "Run the round" shows: how the whole round stands. It asks the database as often for 3 parties as for 90. */
@Component
class RunTheRoundPage implements FormPage {
    private final Rounds rounds;
    private final SessionLines sessions;
    private final MeasureLines measures;
    private final DecisionLines decisions;
    private final Statements statements;
    private final Letters letters;
    private final Parties parties;
    private final OtherActors actors;
    private final Clock clock;

    RunTheRoundPage(
            Rounds rounds,
            SessionLines sessions,
            MeasureLines measures,
            DecisionLines decisions,
            Statements statements,
            Letters letters,
            Parties parties,
            OtherActors actors,
            Clock clock) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.measures = measures;
        this.decisions = decisions;
        this.statements = statements;
        this.letters = letters;
        this.parties = parties;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public Set<String> steps() {
        return Set.of("runTheRound");
    }

    @Override
    public Set<String> desks() {
        return steps();
    }

    @Override
    public List<Seen> seen(FormTask task) {
        var round = rounds.ofInstance(task.processInstanceId()).orElseThrow();
        return Seen.several(
                Seen.What.ANSWERS, "round/" + round.id(), round.host().value());
    }

    @Override
    public Overview facts(FormTask task) {
        var round = rounds.ofInstance(task.processInstanceId()).orElseThrow();
        var host = parties.host(round.host());
        var known = parties.lookup(host);
        return new Overview(
                Rounds.nameOf(round, host, Language.ofReader()),
                round.window().label(),
                host.id().value(),
                round.act().withOtherActors(),
                LocalTimes.today(clock).toString(),
                letters.countsOf(round.id()),
                letters(round, known, letter -> letter.state() == Dispatch.State.FAILED || letter.held() != null),
                letters(round, known, letter -> letter.perhaps() > 0 && letter.held() == null),
                sessions.of(round, known),
                measures.of(round, known),
                decisions.of(round, known),
                statements(round),
                pairs(round, known),
                choices(round, host),
                measures.ownersElsewhere(round, known),
                languages(host),
                task.find(DeskVariables.ROUND_ACTION).orElse(null));
    }

    private List<String> languages(Host host) {
        var today = LocalTimes.today(clock);
        var all = Stream.<Party>concat(
                        parties.municipalitiesOf(host, today).stream(), actors.of(host.id(), today).stream())
                .toList();
        return LetterLanguages.needed(host, all).stream()
                .map(language -> language.locale().getLanguage())
                .toList();
    }

    private List<FailedLetter> letters(Round round, Function<PartyId, Party> known, Predicate<Dispatch> which) {
        return letters.ofRound(round.id()).stream()
                .filter(which)
                .map(letter -> new FailedLetter(
                        letter.id(),
                        letter.kind().name(),
                        letter.kind().toAPerson(),
                        known.apply(letter.party()).name().inReadersLanguage(),
                        letter.recipient(),
                        letter.serverAnswer(),
                        letter.held() == null ? null : letter.held().name()))
                .toList();
    }

    private List<StatementLine> statements(Round round) {
        var verdict = statements.of(round);
        return List.of(
                line("HELD", ".help." + round.act(), verdict.held(), verdict.remarks()),
                line("AS_THE_ACT_NAMES", ".help." + round.act(), verdict.named(), List.of()),
                line("DOCUMENTED", ".help", verdict.documented(), List.of()),
                line("COMPLETE", ".help", verdict.complete(), List.of()));
    }

    private static StatementLine line(String name, String about, Statement statement, List<Missing> remarks) {
        var text = Texts.say("desk.statement." + name + about, LocaleContextHolder.getLocale());
        return new StatementLine(name, text, statement.holds(), texts(statement.missing()), texts(remarks));
    }

    private static List<String> texts(List<Missing> said) {
        var reader = LocaleContextHolder.getLocale();
        return said.stream().map(one -> one.text(reader)).toList();
    }

    private List<PairLine> pairs(Round round, Function<PartyId, Party> known) {
        return statements.pairs(round).stream()
                .map(pair -> line(pair, known.apply(pair.municipality()).name().inReadersLanguage()))
                .toList();
    }

    private static PairLine line(Pair pair, String municipality) {
        var reader = LocaleContextHolder.getLocale();
        return new PairLine(
                municipality,
                pair.invitedOn().stream().map(LocalTimes::shown).toList(),
                pair.attendedOn().stream().map(LocalTimes::shown).toList(),
                pair.complete().missing().stream()
                        .map(one -> withoutName(one.text(reader), municipality))
                        .toList());
    }

    /** The line of the table has the name already. */
    private static String withoutName(String text, String municipality) {
        return text.startsWith(municipality + ": ") ? text.substring(municipality.length() + 2) : text;
    }

    private List<PartyChoice> choices(Round round, Host host) {
        var today = LocalTimes.today(clock);
        return Stream.of(
                        Stream.of(choice(host, "HOST")),
                        parties.municipalitiesOf(host, today).stream()
                                .map(one -> choice(one, "MUNICIPALITY"))
                                .sorted(byName()),
                        round.act().withHus(host) ? Stream.of(choice(parties.hus(), "HUS")) : Stream.<PartyChoice>of(),
                        actors.of(host.id(), today).stream()
                                .map(one -> choice(one, one.sector().name()))
                                .sorted(byName()))
                .flatMap(Function.identity())
                .toList();
    }

    private static PartyChoice choice(Party party, String kind) {
        return new PartyChoice(party.id().value(), party.name().inReadersLanguage(), kind);
    }

    private static Comparator<PartyChoice> byName() {
        return ByName.ofReader(PartyChoice::name);
    }
}
