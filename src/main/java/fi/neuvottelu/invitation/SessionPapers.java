package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Paper;
import fi.neuvottelu.document.Paper.Block;
import fi.neuvottelu.document.Papers;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.document.Subject;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.Subjects;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A paper of each session of a round: what stands at its head is the same. */
abstract class SessionPapers implements Papers {
    private final Kind kind;
    private final About about;

    SessionPapers(Kind kind, About about) {
        this.kind = kind;
        this.about = about;
    }

    /** What every one of them asks. */
    record About(Sessions sessions, Rounds rounds, Parties parties, Subjects subjects) {}

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public List<Subject> of(long round) {
        return about.sessions().ofRound(round).stream()
                .filter(session -> session.state() != SessionState.CANCELLED)
                .map(session -> Subject.ofSession(round, session.id()))
                .toList();
    }

    @Override
    public Paper paper(Subject subject, Language language) {
        var session = about.sessions().byId(Objects.requireNonNull(subject.session()));
        var host = about.parties().host(session.host());
        var round = about.rounds().byId(session.roundId());
        var sections = new Sections(language).under(null, head(session, host, new Sections(language)));
        write(session, host, sections, language);
        sections.under(
                sections.say("paper.contact"), sections.text(about.rounds().contactOf(round, host, language)));
        return Paper.of(
                language,
                kind,
                Rounds.nameOf(round, host, language) + ", " + WrittenDate.inFigures(session.day()),
                host.name().in(language),
                sections.all());
    }

    private Stream<@Nullable Block> head(Session session, Host host, Sections words) {
        var language = words.language();
        return Stream.of(
                words.told("minutes.host", host.name().in(language)),
                words.told(
                        "minutes.ground", LegalGround.of(host, about.subjects().of(session), language)),
                words.told(
                        "minutes.time",
                        words.say(
                                "form.time",
                                WrittenDate.inFigures(session.day()),
                                WrittenDate.inFigures(LocalTimes.timeOf(session.startsAt())),
                                WrittenDate.inFigures(LocalTimes.timeOf(session.endsAt())))),
                words.told("minutes.place", session.place().in(language.locale())),
                words.told("paper.link", session.link()));
    }

    /** What stands below the head. */
    abstract void write(Session session, Host host, Sections sections, Language language);
}
