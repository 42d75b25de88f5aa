package fi.neuvottelu.filing;

import static java.util.stream.Collectors.joining;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.decision.Decision;
import fi.neuvottelu.decision.Decisions;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Paper.Passage;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.followup.FollowUps;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.Section;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The report of a round to the host's board: what was arranged, who came, what was dealt with, agreed and decided. */
@Component
class ReportPaper extends RoundPapers {
    private final Sessions sessions;
    private final Invitations invitations;
    private final FollowUps followUps;
    private final Decisions decisions;
    private final Parties parties;

    ReportPaper(
            Rounds rounds,
            Parties parties,
            Sessions sessions,
            Invitations invitations,
            FollowUps followUps,
            Decisions decisions) {
        super(Kind.REPORT, rounds, parties);
        this.parties = parties;
        this.sessions = sessions;
        this.invitations = invitations;
        this.followUps = followUps;
        this.decisions = decisions;
    }

    @Override
    void write(Round round, Host host, Sections sections) {
        var language = sections.language();
        var all = sessions.ofRound(round.id());
        sections.under(
                null,
                sections.told("minutes.ground", Section.of(round.act(), host).text(language.locale())),
                sections.told(
                        "paper.window",
                        WrittenDate.inFigures(round.windowStart()) + "–" + WrittenDate.inFigures(round.windowEnd())));
        sections.under(sections.say("paper.sessions"), SessionRows.of(all, sessions, sections));
        all.forEach(session -> ofSession(session, sections));
        sections.under(
                sections.say("minutes.measures"),
                sections.table(
                        List.of("paper.column.measure", "paper.column.owner", "paper.column.due", "paper.column.state"),
                        followUps.countingFor(round.id()).stream()
                                .map(one -> List.of(
                                        one.text(),
                                        parties.byId(one.owner()).name().in(language),
                                        WrittenDate.inFigures(one.dueOn()),
                                        sections.say("measureState." + one.state())))
                                .toList()));
        sections.under(
                sections.say("paper.decisions"),
                sections.table(
                        List.of("paper.column.organisation", "paper.column.state"),
                        decisions.countingFor(round.id()).stream()
                                .map(one -> decision(one, sections))
                                .toList()));
    }

    private void ofSession(Session session, Sections sections) {
        var language = sections.language();
        var attended = sessions.attended(session.id());
        var invited = invitations.ofSession(session.id()).stream()
                .filter(one -> one.state() != InvitationState.WITHDRAWN && one.state() != InvitationState.PLANNED)
                .map(one -> one.party())
                .toList();
        sections.under(
                sections.say("paper.sessionOf", WrittenDate.inFigures(session.day())),
                Stream.concat(
                        Stream.of(
                                sections.told(
                                        "paper.cameOf", names(invited.stream().filter(attended::contains), sections)),
                                sections.told(
                                        "paper.missed",
                                        names(invited.stream().filter(one -> !attended.contains(one)), sections))),
                        sessions.topics(session.id()).stream()
                                .map(one -> new Passage(one.topic().text(language.locale()), one.text()))));
    }

    private String names(Stream<PartyId> all, Sections sections) {
        return all.map(one -> parties.byId(one).name().in(sections.language()))
                .sorted(ByName.in(sections.language(), name -> name))
                .collect(joining(", "));
    }

    private List<String> decision(Decision one, Sections sections) {
        return List.of(
                parties.byId(one.party()).name().in(sections.language()),
                sections.say("paper.decision." + one.state()));
    }
}
