package fi.neuvottelu.followup;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Paper;
import fi.neuvottelu.document.Papers;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.document.Subject;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The measures of a round, and what their owners have reported of each. */
@Component
class MeasuresPaper implements Papers {
    private final FollowUps followUps;
    private final Rounds rounds;
    private final Parties parties;

    MeasuresPaper(FollowUps followUps, Rounds rounds, Parties parties) {
        this.followUps = followUps;
        this.rounds = rounds;
        this.parties = parties;
    }

    @Override
    public Kind kind() {
        return Kind.MEASURES;
    }

    @Override
    public List<Subject> of(long round) {
        return followUps.countingFor(round).isEmpty() ? List.of() : List.of(Subject.ofRound(round));
    }

    @Override
    public Paper paper(Subject subject, Language language) {
        var round = rounds.byId(subject.round());
        var host = parties.host(round.host());
        var measures = followUps.countingFor(round.id());
        var sections = new Sections(language);
        sections.under(
                sections.say("minutes.measures"),
                sections.table(
                        List.of(
                                "paper.column.number",
                                "paper.column.measure",
                                "paper.column.owner",
                                "paper.column.due",
                                "paper.column.state"),
                        IntStream.range(0, measures.size())
                                .mapToObj(n -> row(n + 1, measures.get(n), sections))
                                .toList()));
        for (var n = 0; n < measures.size(); n++) {
            sections.under(
                    sections.say("paper.reportsOn", n + 1),
                    sections.table(
                            List.of("paper.column.day", "paper.column.state", "paper.column.report"),
                            FollowUpNote.standing(
                                            followUps.notes(measures.get(n).id()), FollowUpNote::kind)
                                    .stream()
                                    .filter(FollowUpNote::reported)
                                    .map(note -> List.of(
                                            WrittenDate.inFigures(LocalTimes.dateOf(note.writtenAt())),
                                            sections.say("report.note." + note.kind()),
                                            note.text() == null ? "" : note.text()))
                                    .toList()));
        }
        return Paper.of(
                language,
                kind(),
                Rounds.nameOf(round, host, language),
                host.name().in(language),
                sections.all());
    }

    private List<String> row(int number, FollowUp one, Sections words) {
        var owner = parties.byId(one.owner()).name().in(words.language());
        return List.of(
                String.valueOf(number),
                one.text(),
                one.ownerRole() == null ? owner : owner + ", " + one.ownerRole(),
                WrittenDate.inFigures(one.dueOn()),
                words.say("measureState." + one.state()));
    }
}
