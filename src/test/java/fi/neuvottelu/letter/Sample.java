package fi.neuvottelu.letter;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sample templates read, and letters made of it. */
record Sample(String title, @Nullable String place, LocalDate day, LocalTime start, List<String> topics) {
    static final PartyId PIRKANMAA = new PartyId("hva-06");
    static final PartyId NOKIA = new PartyId("kunta-536");
    static final PartyId TAMPERE = new PartyId("kunta-837");
    static final long ROUND = 7;
    static final long SESSION = 71;

    static Sample of(String title, @Nullable String place, String... topics) {
        return new Sample(title, place, LocalDate.of(2027, 1, 14), LocalTime.of(9, 0), List.of(topics));
    }

    static NewLetter invitation(String once) {
        return invitation(once, NOKIA);
    }

    static NewLetter invitation(String once, PartyId party) {
        return letter(once, LetterKind.INVITATION, party, "kirjaamo@nokia.example", null);
    }

    static NewLetter invitation(String once, CalendarEntry entry) {
        var kind =
                entry.method() == CalendarEntry.Method.CANCEL ? LetterKind.INVITATION_CANCELLED : LetterKind.INVITATION;
        return letter(once, kind, NOKIA, "kirjaamo@nokia.example", entry);
    }

    static NewLetter invitationTo(@Nullable String recipient) {
        return letter("to " + recipient, LetterKind.INVITATION, NOKIA, recipient, null);
    }

    static NewLetter says(Sample content, Language... languages) {
        return new NewLetter(
                "says",
                LetterKind.INVITATION,
                PIRKANMAA,
                ROUND,
                SESSION,
                NOKIA,
                List.of(languages),
                "kirjaamo@nokia.example",
                language -> content);
    }

    static CalendarEntry entry(CalendarEntry.Method method, int sequence) {
        return new CalendarEntry(
                method,
                "kutsu-71-kunta-536@neuvottelu.example",
                sequence,
                Instant.parse("2027-01-14T07:00:00Z"),
                Instant.parse("2027-01-14T09:30:00Z"),
                "Hyvinvoinnin edistäminen; Pirkanmaa, Nokia",
                "Vastatkaa palvelussa.\n\nSvara i tjänsten.",
                "Kokoushuone Ä, Tampere",
                "https://kokous.example/l/19%3ameeting?x=1",
                "Pirkanmaan hyvinvointialue",
                "neuvottelu@kirjaamo.example");
    }

    private static NewLetter letter(
            String once, LetterKind kind, PartyId party, @Nullable String recipient, @Nullable CalendarEntry calendar) {
        return new NewLetter(
                        once,
                        kind,
                        PIRKANMAA,
                        ROUND,
                        SESSION,
                        party,
                        List.of(Language.FI),
                        recipient,
                        language -> of("Vuosineuvottelu 2027", "Nokian kaupungintalo", "Ikääntyneet"))
                .with(calendar);
    }
}
