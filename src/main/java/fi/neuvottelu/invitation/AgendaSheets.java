package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.past.Telling;
import fi.neuvottelu.people.People;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.TextPair;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The agendas of sessions as whoever edits them begins with. */
@Component
class AgendaSheets {
    private final Agendas agendas;
    private final AgendaItems items;
    private final AgendaProposals proposals;
    private final Parties parties;
    private final People people;

    AgendaSheets(Agendas agendas, AgendaItems items, AgendaProposals proposals, Parties parties, People people) {
        this.agendas = agendas;
        this.items = items;
        this.proposals = proposals;
        this.parties = parties;
        this.people = people;
    }

    /**
     * An agenda to edit.
     *
     * @param version 0 while it is the template's
     * @param by who edited it last, and when
     * @param offered what it does not have and could have
     * @param topics of the Act, and which of them fall out if no point has them
     * @param section that names the topics
     */
    record Sheet(
            int version,
            @Nullable String by,
            @Nullable String at,
            List<Point> points,
            List<Point> offered,
            List<Proposal> proposals,
            List<TopicChoice> topics,
            String section) {}

    /** @param offeredHeadings what could be taken up under it */
    record Point(
            String key,
            AgendaItemKind kind,
            TextPair title,
            TextPair headings,
            @Nullable Integer minutes,
            @Nullable String presenter,
            @Nullable String link,
            Set<Topic> topics,
            TextPair offeredHeadings) {}

    /** @param party its name */
    record Proposal(
            long id,
            String key,
            String party,
            String text,
            @Nullable ProposalState state,
            TextPair reason) {}

    /** @param needed a topic that must be negotiated on and that the session was to deal with so far */
    record TopicChoice(Topic topic, String name, boolean needed) {}

    Sheet of(Session session) {
        var agenda = agendas.agenda(session);
        var act = agenda.own().round().act();
        var edited = items.edited(session.id());
        var there = agenda.items().stream().map(AgendaItem::pointKey).toList();
        return new Sheet(
                edited.map(AgendaItems.Edited::version).orElse(0),
                edited.map(by -> people.nameOf(by.editedBy())).orElse(null),
                edited.map(by -> Telling.moment(by.editedAt())).orElse(null),
                agenda.items().stream().map(item -> point(item, agenda)).toList(),
                AgendaTemplate.offered(agenda.own(), !agenda.themes().isEmpty()).stream()
                        .filter(item -> !there.contains(item.pointKey()))
                        .map(item -> point(item, agenda))
                        .toList(),
                proposals.ofSession(session.id()).stream().map(this::proposal).toList(),
                Topic.of(act).stream()
                        .map(topic -> new TopicChoice(
                                topic,
                                topic.text(LocaleContextHolder.getLocale()),
                                Topic.statutory(act).contains(topic)
                                        && agenda.own().topics().contains(topic)))
                        .toList(),
                Section.of(act, parties.host(session.host())).text(LocaleContextHolder.getLocale()));
    }

    private static Point point(AgendaItem item, Agenda agenda) {
        return new Point(
                item.pointKey(),
                item.kind(),
                item.title(),
                item.headings(),
                item.minutesPlanned(),
                item.presenter(),
                item.link(),
                item.topicSet(),
                agenda.isForOrganisations(item) ? AgendaTemplate.headingsForOrganisations() : TextPair.NONE);
    }

    private Proposal proposal(AgendaProposal one) {
        return new Proposal(
                one.id(),
                one.pointKey(),
                parties.byId(one.party()).name().inReadersLanguage(),
                one.text(),
                one.state(),
                one.reason());
    }
}
