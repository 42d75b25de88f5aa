package fi.neuvottelu.minutes;

import fi.neuvottelu.letter.Composer;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.Sessions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters about minutes. */
@Component
class MinutesLetters {
    private final DispatchRegister register;
    private final Composer composer;
    private final MinutesWriter writer;
    private final MinutesBook book;
    private final Sessions sessions;
    private final Parties parties;

    MinutesLetters(
            DispatchRegister register,
            Composer composer,
            MinutesWriter writer,
            MinutesBook book,
            Sessions sessions,
            Parties parties) {
        this.register = register;
        this.composer = composer;
        this.writer = writer;
        this.book = book;
        this.sessions = sessions;
        this.parties = parties;
    }

    void send(
            LetterKind kind,
            String occasion,
            Minutes minutes,
            PartyId party,
            @Nullable LocalDate by,
            @Nullable String person) {
        register.queue(letter(kind, occasion, minutes, party, by, person).with(documentOf(kind, minutes)));
    }

    private static @Nullable Long documentOf(LetterKind kind, Minutes minutes) {
        return kind == LetterKind.MINUTES ? minutes.documentId() : null;
    }

    /** The minutes themselves, in the languages of the host, as they are locked. */
    String document(Minutes minutes) {
        var host = sessions.byId(minutes.sessionId()).host();
        return composer.compose(
                        "minutes_document",
                        LetterLanguages.of(parties.host(host), parties.host(host)),
                        language -> writer.text(minutes, language, null, null))
                .text();
    }

    private NewLetter letter(
            LetterKind kind,
            String occasion,
            Minutes minutes,
            PartyId party,
            @Nullable LocalDate by,
            @Nullable String person) {
        var session = sessions.byId(minutes.sessionId());
        return new NewLetter(
                "minutes " + minutes.id() + " " + kind + " " + party + " " + occasion,
                kind,
                session.host(),
                session.roundId(),
                session.id(),
                party,
                LetterLanguages.of(parties.host(session.host()), parties.byId(party)),
                language -> writer.text(minutes, language, by, person),
                null);
    }
}
