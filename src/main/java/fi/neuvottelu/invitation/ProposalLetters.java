package fi.neuvottelu.invitation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Tells each party once what has become of the agenda points that it proposed. */
@Component
class ProposalLetters {
    private final DispatchRegister register;
    private final Parties parties;
    private final Rounds rounds;
    private final Settings settings;
    private final Clock clock;

    ProposalLetters(DispatchRegister register, Parties parties, Rounds rounds, Settings settings, Clock clock) {
        this.register = register;
        this.parties = parties;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    /** A proposal that is a point of the agenda now. */
    record Taken(String text, int point, String title) {}

    /** A proposal that is none, and why. */
    record Declined(String text, String reason) {}

    /** What the letter says. */
    record Text(
            String roundName,
            String hostName,
            String partyName,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            List<Taken> taken,
            List<Declined> declined,
            String contact,
            String tasklist,
            LocalDate writtenOn) {}

    void tell(Session session, int version, List<EditingAgendas.Decided> decided, Agenda agenda) {
        decided.stream()
                .collect(groupingBy(one -> one.proposal().invitationId(), TreeMap::new, toList()))
                .forEach((invitation, its) -> register.queue(
                        letter("agenda proposals of " + invitation + " v" + version, session, its, agenda)));
    }

    private NewLetter letter(String once, Session session, List<EditingAgendas.Decided> decided, Agenda agenda) {
        var host = parties.host(session.host());
        var round = rounds.byId(session.roundId());
        var party = parties.byId(decided.get(0).proposal().party());
        return new NewLetter(
                once,
                LetterKind.AGENDA_PROPOSALS,
                host.id(),
                session.roundId(),
                session.id(),
                party.id(),
                LetterLanguages.of(host, party),
                language -> new Text(
                        Rounds.nameOf(round, host, language),
                        host.name().in(language),
                        party.name().in(language),
                        session.day(),
                        LocalTimes.timeOf(session.startsAt()),
                        LocalTimes.timeOf(session.endsAt()),
                        taken(decided, agenda, language),
                        declined(decided, language),
                        rounds.contactOf(round, host, language),
                        settings.tasklist(),
                        LocalTimes.today(clock)));
    }

    private static List<Taken> taken(List<EditingAgendas.Decided> decided, Agenda agenda, Language language) {
        var standing = agenda.standing();
        return decided.stream()
                .filter(one -> one.state() == ProposalState.TAKEN)
                .map(EditingAgendas.Decided::proposal)
                .map(proposal -> {
                    var at =
                            standing.stream().map(AgendaItem::pointKey).toList().indexOf(proposal.pointKey());
                    return new Taken(proposal.text(), at + 1, agenda.title(standing.get(at), language));
                })
                .toList();
    }

    private static List<Declined> declined(List<EditingAgendas.Decided> decided, Language language) {
        return decided.stream()
                .filter(one -> one.state() == ProposalState.DECLINED)
                .map(one -> new Declined(
                        one.proposal().text(),
                        Objects.requireNonNullElse(one.reason().in(language.locale()), "")))
                .toList();
    }
}
