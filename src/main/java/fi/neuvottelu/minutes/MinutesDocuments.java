package fi.neuvottelu.minutes;

import fi.neuvottelu.casenumber.CaseNumbers;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.Documents.Document;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Printing;
import fi.neuvottelu.letter.Composer;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Minutes as they leave the house: each version registered once, as text and with its files. It stays as it was sent. */
@Component
class MinutesDocuments {
    private final Documents documents;
    private final Printing printing;
    private final Composer composer;
    private final MinutesWriter writer;
    private final Sessions sessions;
    private final Parties parties;
    private final CaseNumbers numbers;
    private final Acting acting;

    MinutesDocuments(
            Documents documents,
            Printing printing,
            Composer composer,
            MinutesWriter writer,
            Sessions sessions,
            Parties parties,
            CaseNumbers numbers,
            Acting acting) {
        this.documents = documents;
        this.printing = printing;
        this.composer = composer;
        this.writer = writer;
        this.sessions = sessions;
        this.parties = parties;
        this.numbers = numbers;
        this.acting = acting;
    }

    /** The id of this version as it leaves for comments or approval. */
    long draft(Minutes minutes) {
        return documents
                .draftOf(minutes.sessionId(), minutes.version())
                .orElseGet(() -> register(Kind.MINUTES_DRAFT, minutes, draftText(minutes)))
                .id();
    }

    Document approved(Minutes minutes) {
        return register(Kind.MINUTES, minutes, text(minutes));
    }

    private Document register(Kind kind, Minutes minutes, String text) {
        var session = sessions.byId(minutes.sessionId());
        var document = documents.register(
                new Documents.Entry(
                        kind,
                        Documents.ofSession(session.id()),
                        session.host(),
                        session.roundId(),
                        session.id(),
                        null,
                        writer.title(minutes),
                        text,
                        acting.user().orElse("neuvottelu")),
                minutes.version());
        printing.print(
                document,
                languages(minutes).stream()
                        .map(language -> MinutesPaper.of(writer.shown(minutes, language), kind, language)
                                .under(numbers.of(session.roundId(), session.host(), null)
                                        .lines(language.locale())))
                        .toList());
        return document;
    }

    private String draftText(Minutes minutes) {
        var says = languages(minutes).stream()
                .map(language -> Texts.say("minutes.draft", language.locale(), minutes.version()))
                .collect(Collectors.joining("\n"));
        return says + "\n\n" + text(minutes);
    }

    private String text(Minutes minutes) {
        return composer.compose("minutes_document", languages(minutes), language -> writer.shown(minutes, language))
                .text();
    }

    /** Those of the host. */
    private List<Language> languages(Minutes minutes) {
        Host host = parties.host(sessions.byId(minutes.sessionId()).host());
        return LetterLanguages.of(host, host);
    }
}
