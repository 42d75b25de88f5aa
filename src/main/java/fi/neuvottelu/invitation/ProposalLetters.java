package fi.neuvottelu.invitation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.session.Session;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Tells each party once what has become of the agenda points that it proposed. */
@Component
class ProposalLetters {
    private final SessionLetters letters;

    ProposalLetters(SessionLetters letters) {
        this.letters = letters;
    }

    /** A proposal that is a point of the agenda now. */
    record Taken(String text, int point, String title) {}

    /** A proposal that is none, and why. */
    record Declined(String text, String reason) {}

    /** What the letter says. */
    record Text(AboutSession about, List<Taken> taken, List<Declined> declined) {}

    void tell(Session session, int version, List<EditingAgendas.Decided> decided, Agenda agenda) {
        decided.stream()
                .collect(groupingBy(one -> one.proposal().invitationId(), TreeMap::new, toList()))
                .forEach((invitation, its) -> letters.toParty(
                        "agenda proposals of " + invitation + " v" + version,
                        LetterKind.AGENDA_PROPOSALS,
                        session,
                        its.get(0).proposal().party(),
                        (about, language) -> new Text(about, taken(its, agenda, language), declined(its, language))));
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
