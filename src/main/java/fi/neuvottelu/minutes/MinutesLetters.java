package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.Answered;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters about minutes. */
@Component
class MinutesLetters {
    private final DispatchRegister register;
    private final MinutesWriter writer;
    private final MinutesBook book;
    private final Sessions sessions;
    private final Parties parties;
    private final MinutesDocuments documents;
    private final Clock clock;

    MinutesLetters(
            DispatchRegister register,
            MinutesWriter writer,
            MinutesBook book,
            Sessions sessions,
            Parties parties,
            MinutesDocuments documents,
            Clock clock) {
        this.register = register;
        this.writer = writer;
        this.book = book;
        this.sessions = sessions;
        this.parties = parties;
        this.documents = documents;
        this.clock = clock;
    }

    void send(
            LetterKind kind,
            String occasion,
            Minutes minutes,
            PartyId party,
            @Nullable LocalDate by,
            @Nullable String person) {
        send(kind, occasion, minutes, party, by, person, false);
    }

    /** @param herself whether the approver has a letter at a mailbox of her own, too */
    void send(
            LetterKind kind,
            String occasion,
            Minutes minutes,
            PartyId party,
            @Nullable LocalDate by,
            @Nullable String person,
            boolean herself) {
        register.queue(
                letter(kind, occasion, minutes, party, by, person, herself).with(documentOf(kind, minutes)));
    }

    /**
     * Of use until the day by which it is to be done.
     *
     * @param herself whether the approver has a letter at a mailbox of her own, too
     */
    void remind(
            LetterKind kind,
            String occasion,
            Minutes minutes,
            PartyId party,
            LocalDate of,
            @Nullable String person,
            boolean herself) {
        register.queue(letter(kind, occasion, minutes, party, null, person, herself)
                .with(documentOf(kind, minutes))
                .remindingOf(of));
    }

    /** Nobody is asked about a text that does not go along. */
    private @Nullable Long documentOf(LetterKind kind, Minutes minutes) {
        return switch (kind) {
            case MINUTES -> minutes.documentId();
            case REVIEW, REVIEW_REMINDER, APPROVAL, APPROVAL_REMINDER -> documents.draft(minutes);
            default -> null;
        };
    }

    /** A party's own people have commented: what arrived. */
    void confirm(Minutes minutes, Review review) {
        confirm(minutes, review.party(), "COMMENT", language -> said(review, language));
    }

    /** Somebody has approved or returned the minutes: her party is told what arrived. */
    void confirm(Minutes minutes, Approval approval) {
        confirm(minutes, approval.party(), "APPROVAL", language -> List.of(said(approval, language)));
    }

    /** The host's own chair needs none. */
    private void confirm(Minutes minutes, PartyId to, String what, Function<Language, List<String>> said) {
        var session = sessions.byId(minutes.sessionId());
        if (to.equals(session.host())) {
            return;
        }
        var host = parties.host(session.host());
        register.queue(new NewLetter(
                "minutes " + minutes.id() + " answered " + what + " " + to + " " + clock.instant(),
                LetterKind.ANSWERED,
                session.host(),
                session.roundId(),
                session.id(),
                to,
                LetterLanguages.of(host, parties.byId(to)),
                language -> {
                    var text = writer.shown(minutes, language);
                    return new Answered(
                            text.roundName(),
                            text.day(),
                            text.hostName(),
                            parties.byId(to).name().in(language),
                            Texts.say("receipt." + what, language.locale()),
                            LocalTimes.today(clock),
                            said.apply(language),
                            List.of(Texts.say("answered.next." + what, language.locale())),
                            text.contact(),
                            text.tasklist());
                }));
    }

    private static List<String> said(Review review, Language language) {
        var said = Stream.of(
                        line("answered.comment", review.commentText(), language),
                        line("answered.dissent", review.dissent(), language))
                .filter(line -> !line.isEmpty())
                .toList();
        return said.isEmpty() ? List.of(Texts.say("answered.noComments", language.locale())) : said;
    }

    /** What an approver has decided, on one line. */
    static String said(Approval approval, Language language) {
        return approval.state() == Approval.State.RETURNED
                ? Texts.say(
                        "answered.returned",
                        language.locale(),
                        approval.personName(),
                        String.valueOf(approval.reason()))
                : Texts.say("answered.approved", language.locale(), approval.personName());
    }

    private static String line(String key, @Nullable String text, Language language) {
        return text == null || text.isBlank() ? "" : Texts.say(key, language.locale(), text);
    }

    private NewLetter letter(
            LetterKind kind,
            String occasion,
            Minutes minutes,
            PartyId party,
            @Nullable LocalDate by,
            @Nullable String person,
            boolean herself) {
        var session = sessions.byId(minutes.sessionId());
        return new NewLetter(
                "minutes " + minutes.id() + " " + kind + " " + party + " " + occasion,
                kind,
                session.host(),
                session.roundId(),
                session.id(),
                party,
                LetterLanguages.of(parties.host(session.host()), parties.byId(party)),
                language -> writer.text(minutes, language, by, person, herself));
    }
}
