package fi.neuvottelu.dossier;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.dossier.RoundFacts.PairLine;
import fi.neuvottelu.dossier.RoundFacts.StatementLine;
import fi.neuvottelu.judging.Statements;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.statute.Missing;
import fi.neuvottelu.statute.Pair;
import fi.neuvottelu.statute.Statement;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be said of the window of a round, as it is judged everywhere. */
@Component
class StatementsOfRound {
    private final Statements statements;

    StatementsOfRound(Statements statements) {
        this.statements = statements;
    }

    List<StatementLine> of(Round round) {
        var verdict = statements.of(round);
        return List.of(
                line("HELD", verdict.held(), verdict.remarks()),
                line("AS_THE_ACT_NAMES", verdict.named(), List.of()),
                line("DOCUMENTED", verdict.documented(), List.of()),
                line("COMPLETE", verdict.complete(), List.of()));
    }

    List<PairLine> pairs(Look look) {
        return statements.pairs(look.round()).stream()
                .map(pair -> line(look, pair))
                .sorted(ByName.ofReader(PairLine::municipality))
                .toList();
    }

    private static StatementLine line(String name, Statement statement, List<Missing> remarks) {
        return new StatementLine(
                Shown.say("desk.statement." + name), statement.holds(), texts(statement.missing()), texts(remarks));
    }

    private static PairLine line(Look look, Pair pair) {
        return new PairLine(
                look.name(pair.municipality()),
                Addresses.of(pair.municipality()),
                pair.invitedOn().stream().map(LocalTimes::shown).toList(),
                pair.attendedOn().stream().map(LocalTimes::shown).toList(),
                texts(pair.complete().missing()));
    }

    private static List<String> texts(List<Missing> said) {
        return said.stream().map(one -> one.text(Pages.readers())).toList();
    }
}
