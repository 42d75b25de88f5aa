package fi.neuvottelu.filing;

import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Paper;
import fi.neuvottelu.document.Papers;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.document.Subject;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import java.util.List;

/** A paper of a whole round. */
abstract class RoundPapers implements Papers {
    private final Kind kind;
    private final Rounds rounds;
    private final Parties parties;

    RoundPapers(Kind kind, Rounds rounds, Parties parties) {
        this.kind = kind;
        this.rounds = rounds;
        this.parties = parties;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public List<Subject> of(long round) {
        return List.of(Subject.ofRound(round));
    }

    @Override
    public Paper paper(Subject subject, Language language) {
        var round = rounds.byId(subject.round());
        var host = parties.host(round.host());
        var sections = new Sections(language);
        write(round, host, sections);
        sections.under(sections.say("paper.contact"), sections.text(rounds.contactOf(round, host, language)));
        return Paper.of(
                language,
                kind,
                Rounds.nameOf(round, host, language),
                host.name().in(language),
                sections.all());
    }

    abstract void write(Round round, Host host, Sections sections);
}
