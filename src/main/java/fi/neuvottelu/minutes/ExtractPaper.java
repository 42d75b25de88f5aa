package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Paper;
import fi.neuvottelu.document.Papers;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.document.Subject;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Of approved minutes what a party takes to its own bodies: what was noted and agreed, its own measures and what became
 * of them, its own views.
 */
@Component
class ExtractPaper implements Papers {
    private final MinutesBook book;
    private final MinutesWriter writer;
    private final Documents documents;
    private final Sessions sessions;
    private final Invitations invitations;
    private final Parties parties;
    private final WhatBecame became;

    ExtractPaper(
            MinutesBook book,
            MinutesWriter writer,
            Documents documents,
            Sessions sessions,
            Invitations invitations,
            Parties parties,
            WhatBecame became) {
        this.book = book;
        this.writer = writer;
        this.documents = documents;
        this.sessions = sessions;
        this.invitations = invitations;
        this.parties = parties;
        this.became = became;
    }

    @Override
    public Kind kind() {
        return Kind.EXTRACT;
    }

    @Override
    public List<Subject> of(long round) {
        return sessions.ofRound(round).stream()
                .filter(session -> approved(session).isPresent())
                .flatMap(this::ofEachParty)
                .toList();
    }

    private Optional<Minutes> approved(Session session) {
        return book.ofSession(session.id()).filter(minutes -> minutes.state() == MinutesState.APPROVED);
    }

    private Stream<Subject> ofEachParty(Session session) {
        return invitations.ofSession(session.id()).stream()
                .filter(one -> one.state() != InvitationState.WITHDRAWN && one.state() != InvitationState.PLANNED)
                .map(one -> new Subject(session.roundId(), session.id(), one.party()));
    }

    @Override
    public Paper paper(Subject subject, Language language) {
        var session = sessions.byId(Objects.requireNonNull(subject.session()));
        var party = Objects.requireNonNull(subject.party());
        var minutes = approved(session).orElseThrow();
        var text = writer.shown(minutes, language);
        var name = parties.byId(party).name().in(language);
        var sections = new Sections(language);
        sections.under(
                null,
                sections.told("paper.extractFor", name),
                sections.told("minutes.host", text.hostName()),
                sections.told("minutes.ground", text.legalGround()),
                sections.told("paper.from", source(minutes, sections)),
                sections.told("minutes.chair", text.chair()));
        sections.under(
                sections.say("minutes.present"),
                sections.list(text.present().stream()
                        .filter(one -> one.name().equals(name))
                        .flatMap(one -> one.people().stream())
                        .toList()));
        text.points()
                .forEach(point -> sections.under(
                        point.number() + ". " + point.title(),
                        sections.told("minutes.noted", point.noted()),
                        sections.told("minutes.agreed", point.agreed()),
                        sections.told("minutes.open", point.open())));
        sections.under(sections.say("paper.itsMeasures"), measures(session, party, sections));
        sections.under(
                sections.say("paper.itsViews"),
                Stream.concat(text.views().stream(), text.dissents().stream())
                        .filter(one -> one.party().equals(name))
                        .map(one -> sections.text(one.text())));
        sections.under(sections.say("paper.contact"), sections.text(text.contact()));
        return Paper.of(
                language,
                kind(),
                text.roundName() + ", " + WrittenDate.inFigures(session.day()) + ", " + name,
                text.hostName(),
                sections.all());
    }

    private String source(Minutes minutes, Sections words) {
        var document = documents.byId(Objects.requireNonNull(minutes.documentId()));
        return words.say("paper.approvedMinutes", document.id(), WrittenDate.inFigures(document.registeredOn()));
    }

    private Paper.@Nullable Table measures(Session session, PartyId party, Sections words) {
        return words.table(
                List.of("paper.column.measure", "paper.column.due", "paper.column.became"),
                sessions.measures(session.id()).stream()
                        .filter(one -> party.equals(one.owner()))
                        .map(one -> List.of(
                                one.text(),
                                one.dueOn() == null ? "" : WrittenDate.inFigures(one.dueOn()),
                                became.of(one.id(), words.language())))
                        .toList());
    }
}
