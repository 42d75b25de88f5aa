package fi.neuvottelu.filing;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.judging.Statements;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.Missing;
import fi.neuvottelu.statute.OurReading;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.statute.Statement;
import fi.neuvottelu.words.Settings;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The summary of evidence for the duty that a round serves: what is recorded here, until which day, by which readings. It is no
 * certificate.
 */
@Component
class EvidencePaper extends RoundPapers {
    private final Statements statements;
    private final Sessions sessions;
    private final Settings settings;

    EvidencePaper(Rounds rounds, Parties parties, Statements statements, Sessions sessions, Settings settings) {
        super(Kind.EVIDENCE, rounds, parties);
        this.statements = statements;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    void write(Round round, Host host, Sections sections) {
        var locale = sections.language().locale();
        sections.under(
                null,
                sections.text(sections.say("paper.noCertificate")),
                sections.told("paper.duty", Section.of(round.act(), host).text(locale)),
                sections.told(
                        "paper.window",
                        WrittenDate.inFigures(round.windowStart()) + "–" + WrittenDate.inFigures(round.windowEnd())));
        sections.under(
                sections.say("paper.sessions"), SessionRows.of(sessions.ofRound(round.id()), sessions, sections));
        var verdict = statements.of(round);
        tell("HELD", verdict.held(), sections);
        tell("AS_THE_ACT_NAMES", verdict.named(), sections);
        tell("DOCUMENTED", verdict.documented(), sections);
        tell("COMPLETE", verdict.complete(), sections);
        sections.under(sections.say("paper.remarks"), sections.list(texts(verdict.remarks(), sections.language())));
        sections.under(
                sections.say("paper.readings"),
                sections.text(sections.say("paper.readingsAre", settings.address(OurReading.PAGE))),
                sections.list(Stream.of(OurReading.values())
                        .map(one -> one + ": " + sections.say("readings.our." + one + ".about"))
                        .toList()));
    }

    private static void tell(String statement, Statement said, Sections sections) {
        sections.under(
                sections.say("desk.statement." + statement),
                sections.text(sections.say(said.holds() ? "paper.holds" : "paper.holdsNot")),
                sections.list(texts(said.missing(), sections.language())));
    }

    private static List<String> texts(List<Missing> all, Language language) {
        return all.stream().map(one -> one.text(language.locale())).toList();
    }
}
