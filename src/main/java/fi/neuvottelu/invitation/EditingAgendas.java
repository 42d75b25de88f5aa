package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Editing the agenda of a session: its points become rows, their topics the session's, and whoever proposed a point is told. */
@Component
public class EditingAgendas {
    private final Agendas agendas;
    private final AgendaItems items;
    private final AgendaProposals proposals;
    private final ProposalLetters letters;
    private final Sessions sessions;
    private final Parties parties;

    EditingAgendas(
            Agendas agendas,
            AgendaItems items,
            AgendaProposals proposals,
            ProposalLetters letters,
            Sessions sessions,
            Parties parties) {
        this.agendas = agendas;
        this.items = items;
        this.proposals = proposals;
        this.letters = letters;
        this.sessions = sessions;
        this.parties = parties;
    }

    /** A proposal and what was decided on it now. */
    record Decided(AgendaProposal proposal, ProposalState state, TextPair reason) {}

    /**
     * @throws Refusal if somebody else has edited it meanwhile, for a point that cannot be, for a topic of the Act that falls
     *     out unsaid, for a proposal that is declined without a reason
     */
    public void edit(Session session, AgendaDraft draft) {
        var version = items.editing(session.id(), draft.seen());
        var before = agendas.agenda(session);
        var proposed = proposals.ofSession(session.id());
        var points = new JudgedAgenda(before, proposed, version).items(draft.pointList());
        var topics = topics(session, before, points, Boolean.TRUE.equals(draft.withoutTopics()));
        countsForAll(before, points);
        var decided = decided(proposed, points, draft);
        if (decided.isEmpty() && points.equals(before.items())) {
            throw new Refusal("agenda.nothingChanged");
        }
        items.replace(session.id(), points);
        sessions.countsFor(session.id(), before.own().round().id(), topics);
        decided.forEach(one -> proposals.decided(one.proposal().id(), one.state(), one.reason()));
        backAmongTheUndecided(proposed, points, decided);
        letters.tell(session, version, decided, agendas.agenda(session));
    }

    /** Of the session's own round, as its points say. */
    private Set<Topic> topics(Session session, Agenda before, List<AgendaItem> points, boolean knowing) {
        var act = before.own().round().act();
        var section = Section.of(act, parties.host(session.host())).text(LocaleContextHolder.getLocale());
        var topics = points.stream()
                .flatMap(item -> item.topicSet().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
        if (topics.isEmpty()) {
            throw new Refusal("agenda.noTopic", section);
        }
        var fallingOut = Topic.statutory(act).stream()
                .filter(topic -> before.own().topics().contains(topic) && !topics.contains(topic))
                .map(topic -> topic.text(LocaleContextHolder.getLocale()))
                .toList();
        if (!fallingOut.isEmpty() && !knowing) {
            throw new Refusal("agenda.topicsFallOut", String.join(", ", fallingOut), section);
        }
        return topics;
    }

    /** One session may count under both Acts if letter and agenda say so: our reading. */
    private static void countsForAll(Agenda before, List<AgendaItem> points) {
        var there = points.stream().map(AgendaItem::pointKey).toList();
        before.items().stream()
                .filter(item -> item.kind() == AgendaItemKind.ALSO && !there.contains(item.pointKey()))
                .findFirst()
                .ifPresent(item -> {
                    throw new Refusal(
                            "agenda.alsoMissing", String.valueOf(item.title().inReadersLanguage()));
                });
    }

    private static List<Decided> decided(List<AgendaProposal> proposed, List<AgendaItem> points, AgendaDraft draft) {
        var there = points.stream().map(AgendaItem::pointKey).toList();
        var decided = new ArrayList<Decided>();
        for (var one : proposed) {
            if (there.contains(one.pointKey())) {
                if (one.state() != ProposalState.TAKEN) {
                    decided.add(new Decided(one, ProposalState.TAKEN, TextPair.NONE));
                }
            } else if (draft.declines(one.id()) && one.state() != ProposalState.DECLINED) {
                var reason = draft.reason(one.id()).text(Longest.REASON);
                if (reason.blank()) {
                    throw new Refusal("agenda.declineReason", one.text());
                }
                decided.add(new Decided(one, ProposalState.DECLINED, reason));
            }
        }
        return decided;
    }

    private void backAmongTheUndecided(List<AgendaProposal> proposed, List<AgendaItem> points, List<Decided> decided) {
        var there = points.stream().map(AgendaItem::pointKey).toList();
        proposed.stream()
                .filter(one -> one.state() == ProposalState.TAKEN && !there.contains(one.pointKey()))
                .filter(one -> decided.stream().noneMatch(now -> now.proposal().equals(one)))
                .forEach(one -> proposals.decided(one.id(), null, TextPair.NONE));
    }
}
