package fi.neuvottelu.decision;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Paper;
import fi.neuvottelu.document.Papers;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.document.Subject;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the bodies of the parties have said of the results of a round. */
@Component
class DecisionsPaper implements Papers {
    private static final List<String> HEADS = List.of(
            "paper.column.session",
            "paper.column.organisation",
            "paper.column.body",
            "paper.column.day",
            "paper.column.section",
            "paper.column.result");

    private final Decisions decisions;
    private final Sessions sessions;
    private final Rounds rounds;
    private final Parties parties;

    DecisionsPaper(Decisions decisions, Sessions sessions, Rounds rounds, Parties parties) {
        this.decisions = decisions;
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
    }

    @Override
    public Kind kind() {
        return Kind.DECISIONS;
    }

    @Override
    public List<Subject> of(long round) {
        return decisions.ofRound(round).isEmpty() ? List.of() : List.of(Subject.ofRound(round));
    }

    @Override
    public Paper paper(Subject subject, Language language) {
        var round = rounds.byId(subject.round());
        var host = parties.host(round.host());
        var sections = new Sections(language);
        sections.under(null, sections.text(sections.say("paper.decisionsAre")));
        sections.under(
                sections.say("paper.decisions"),
                sections.table(
                        HEADS,
                        decisions.ofRound(round.id()).stream()
                                .flatMap(one -> rows(one, sections))
                                .toList()));
        return Paper.of(
                language,
                kind(),
                Rounds.nameOf(round, host, language),
                host.name().in(language),
                sections.all());
    }

    private Stream<List<String>> rows(Decision one, Sections words) {
        var party = parties.byId(one.party());
        var session = WrittenDate.inFigures(sessions.byId(one.sessionId()).day());
        var name = party.name().in(words.language());
        var meetings = decisions.handlings(one.id());
        if (one.state() == DecisionState.NOT_TAKEN || meetings.isEmpty()) {
            var said = words.say("paper.decision." + one.state())
                    + (one.reasonNotTaken() == null ? "" : ": " + one.reasonNotTaken());
            return Stream.of(List.of(session, name, "", "", "", said));
        }
        return meetings.stream()
                .map(meeting -> List.of(
                        session,
                        name,
                        meeting.bodyName() == null
                                ? words.say("decision.body." + BodiesAct.of(party) + "." + meeting.body())
                                : meeting.bodyName(),
                        WrittenDate.inFigures(meeting.decidedOn()),
                        meeting.section() + " §",
                        words.say("decision.result." + meeting.result())));
    }
}
