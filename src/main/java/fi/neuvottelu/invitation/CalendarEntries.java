package fi.neuvottelu.invitation;

import fi.neuvottelu.letter.CalendarEntry;
import fi.neuvottelu.letter.Composer;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.Sender;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.TextPair;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a session is in the calendar of whoever is invited to it, in the languages of the letter that brings it. */
@Component
class CalendarEntries {
    private final Composer composer;
    private final Parties parties;
    private final Sender sender;

    CalendarEntries(Composer composer, Parties parties, Sender sender) {
        this.composer = composer;
        this.parties = parties;
        this.sender = sender;
    }

    /**
     * Whoever takes an entry away reads why in the letter. A person who is named and her party have the same entry: where the
     * party passes its own on to her, she has one and not two.
     *
     * @param template of its description, over the content of the letter
     */
    CalendarEntry of(
            CalendarEntry.Method method, String template, Invitation invitation, Session session, NewLetter letter) {
        var written = composer.compose(template, letter.languages(), letter.content());
        return new CalendarEntry(
                method,
                invitation.calendarUid(),
                session.calendarSequence(),
                session.startsAt(),
                session.endsAt(),
                written.subject(),
                method == CalendarEntry.Method.CANCEL ? null : written.text(),
                inAll(letter.languages(), session.place()),
                session.link(),
                parties.host(session.host()).name().in(letter.languages().get(0)),
                sender.address());
    }

    private static @Nullable String inAll(List<Language> languages, TextPair pair) {
        return pair.blank()
                ? null
                : languages.stream()
                        .flatMap(language -> Stream.ofNullable(pair.in(language.locale())))
                        .distinct()
                        .collect(Collectors.joining(" / "));
    }
}
