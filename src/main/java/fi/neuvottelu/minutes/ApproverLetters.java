package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.letter.Receipt;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters to an approver's own mailbox. Only they carry the link by which she decides. */
@Component
class ApproverLetters {
    private final DispatchRegister register;
    private final MinutesLetters letters;
    private final MinutesWriter writer;
    private final Sessions sessions;
    private final Parties parties;
    private final Settings settings;
    private final Clock clock;

    ApproverLetters(
            DispatchRegister register,
            MinutesLetters letters,
            MinutesWriter writer,
            Sessions sessions,
            Parties parties,
            Settings settings,
            Clock clock) {
        this.register = register;
        this.letters = letters;
        this.writer = writer;
        this.sessions = sessions;
        this.parties = parties;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param here the place of her link */
    record Asked(MinutesText text, String here) {}

    /** @param by local day by which she answers; null for one that has passed */
    void ask(Minutes minutes, Approval seat, OwnMailbox mailbox, @Nullable LocalDate by) {
        register.queue(asked(LetterKind.APPROVER, "", minutes, seat, mailbox, by));
    }

    /** @param of local day until which it is of use */
    void remind(Minutes minutes, Approval seat, OwnMailbox mailbox, LocalDate of) {
        var occasion = " on " + LocalTimes.today(clock);
        register.queue(asked(LetterKind.APPROVER_REMINDER, occasion, minutes, seat, mailbox, null)
                .remindingOf(of));
    }

    private NewLetter asked(
            LetterKind kind,
            String occasion,
            Minutes minutes,
            Approval seat,
            OwnMailbox mailbox,
            @Nullable LocalDate by) {
        return letter(
                        kind,
                        occasion,
                        minutes,
                        seat,
                        mailbox,
                        language -> new Asked(
                                writer.text(minutes, language, by, seat.personName(), false),
                                settings.address(PersonalLinks.place(OwnMailbox.LINK + "-" + mailbox.id(), language))))
                .with(letters.draft(minutes));
    }

    /**
     * What she has decided.
     *
     * @param by name and role, as they were written
     * @param approved or returned
     */
    record Decided(
            MinutesText text, String person, String by, LocalDate on, LocalTime at, String said, boolean approved) {}

    /** To the mailbox where the link lay, and to that of her party: nobody was logged in, so these two are the only check. */
    void confirm(Minutes minutes, Approval seat, OwnMailbox mailbox) {
        register.queue(letter(
                LetterKind.APPROVER_RECEIPT,
                "",
                minutes,
                seat,
                mailbox,
                language -> new Decided(
                        writer.shown(minutes, language),
                        seat.personName(),
                        String.valueOf(seat.saidBy()),
                        LocalTimes.today(clock),
                        LocalTimes.timeOf(clock.instant()),
                        MinutesLetters.said(seat, language),
                        seat.state() == Approval.State.APPROVED)));
        register.queue(toParty(minutes, seat));
    }

    private NewLetter toParty(Minutes minutes, Approval seat) {
        var session = sessions.byId(minutes.sessionId());
        var party = parties.byId(seat.party());
        return new NewLetter(
                "approval by own link " + seat.id(),
                LetterKind.RECEIPT,
                session.host(),
                session.roundId(),
                session.id(),
                party.id(),
                LetterLanguages.of(parties.host(session.host()), party),
                language -> {
                    var text = writer.shown(minutes, language);
                    return new Receipt(
                                    text.roundName(),
                                    text.hostName(),
                                    party.name().in(language),
                                    Texts.say("receipt.APPROVAL", language.locale()),
                                    Texts.say("approver.link", language.locale()),
                                    LocalTimes.today(clock),
                                    String.valueOf(seat.saidBy()),
                                    text.contact(),
                                    text.tasklist())
                            .saying(List.of(MinutesLetters.said(seat, language)), List.of())
                            .fromALetter(null);
                });
    }

    private NewLetter letter(
            LetterKind kind,
            String occasion,
            Minutes minutes,
            Approval seat,
            OwnMailbox mailbox,
            Function<Language, Object> content) {
        var session = sessions.byId(minutes.sessionId());
        return new NewLetter(
                "minutes " + minutes.id() + " " + kind + " own " + mailbox.id() + occasion,
                kind,
                session.host(),
                session.roundId(),
                session.id(),
                seat.party(),
                LetterLanguages.of(parties.host(session.host()), parties.byId(seat.party())),
                mailbox.email(),
                content);
    }
}
