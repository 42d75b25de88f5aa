package fi.neuvottelu.followup;

import fi.neuvottelu.letter.Answered;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.AgreedMeasure;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Following the measures of a session: one process each, letters to their owners. */
@Component
public class FollowingUp {
    private final FollowUps followUps;
    private final FollowUpProcess process;
    private final Sessions sessions;
    private final Origins origins;
    private final Parties parties;
    private final DispatchRegister register;
    private final Settings settings;

    FollowingUp(
            FollowUps followUps,
            FollowUpProcess process,
            Sessions sessions,
            Origins origins,
            Parties parties,
            DispatchRegister register,
            Settings settings) {
        this.followUps = followUps;
        this.process = process;
        this.sessions = sessions;
        this.origins = origins;
        this.parties = parties;
        this.register = register;
        this.settings = settings;
    }

    /** What the letter says. */
    record Text(
            String roundName,
            String hostName,
            String owner,
            @Nullable String role,
            String measure,
            LocalDate agreedOn,
            LocalDate due,
            boolean overdue,
            String reportHere,
            String contact,
            String tasklist) {}

    /** A measure without a date of its own is due at the end of the year after the session. */
    void begin(Session session) {
        sessions.measures(session.id()).forEach(measure -> begin(measure, session));
    }

    private void begin(AgreedMeasure measure, Session session) {
        var latest = LocalDate.of(session.heldOn().getYear() + 1, 12, 31);
        followUps.begin(measure, session, latest).ifPresent(process::start);
    }

    /** One that was agreed before the tool was used or elsewhere; the same again changes nothing. */
    public void begin(AgreedElsewhere measure) {
        var latest = LocalDate.of(followUps.today().getYear() + 1, 12, 31);
        followUps.begin(measure, latest).ifPresent(process::start);
    }

    /** Whether it is followed, and so is no longer only what somebody has recorded. */
    public boolean follows(long measureAgreedElsewhere) {
        return followUps.follows(measureAgreedElsewhere);
    }

    /** A measure that nobody answered for when the minutes were approved is followed from now on. */
    public void giveOwner(AgreedMeasure measure, Session session, PartyId owner, @Nullable String role) {
        sessions.giveOwner(measure.id(), owner, role);
        begin(measure.of(owner, role), session);
    }

    void askOwner(FollowUp followUp) {
        // The number of notes: an owner who comes back is asked again.
        send(
                LetterKind.MEASURE,
                "to " + followUp.owner() + " after "
                        + followUps.notes(followUp.id()).size(),
                followUp);
        followUps.asked(followUp);
    }

    void writeAnew(FollowUp followUp, String occasion) {
        send(LetterKind.MEASURE, occasion, followUp);
    }

    /** Only while the measure is open, and never a second letter on one day: one that is due soon has just been asked for. */
    void remindOwner(FollowUp followUp) {
        if (followUp.state() == FollowUpState.OPEN && !followUps.toldToday(followUp)) {
            send(LetterKind.MEASURE_REMINDER, "on " + followUps.today(), followUp);
            followUps.reminded(followUp);
        }
    }

    /** The task, the letter and the reminders pass to the new owner. */
    public void replaceOwner(FollowUp followUp, PartyId owner, @Nullable String role, String reason) {
        followUps.replaceOwner(followUp, owner, role, reason);
        var now = followUps.byId(followUp.id());
        process.ownerReplaced(now);
        askOwner(now);
    }

    /** The owner's own people have reported: what arrived. The host itself needs no receipt. */
    void confirm(FollowUp followUp) {
        var notes = followUps.notes(followUp.id());
        if (!followUp.owner().equals(followUp.host())) {
            notes.stream()
                    .filter(FollowUpNote::reported)
                    .reduce((before, after) -> after)
                    .ifPresent(note -> register.queue(receipt(followUp, note, notes.size())));
        }
    }

    private NewLetter receipt(FollowUp followUp, FollowUpNote note, int number) {
        var host = parties.host(followUp.host());
        var owner = parties.byId(followUp.owner());
        return new NewLetter(
                "follow-up " + followUp.id() + " answered " + number,
                LetterKind.ANSWERED,
                host.id(),
                followUp.roundId(),
                followUp.sessionId(),
                owner.id(),
                LetterLanguages.of(host, owner),
                language -> new Answered(
                        origins.nameOf(followUp, language),
                        origins.dayOf(followUp),
                        host.name().in(language),
                        owner.name().in(language),
                        Texts.say("receipt.REPORT", language.locale()),
                        followUps.today(),
                        Stream.of(
                                        Texts.say("answered.measure", language.locale(), followUp.text()),
                                        Texts.say("answered.report." + note.kind(), language.locale()),
                                        note.text() == null ? "" : note.text())
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        List.of(),
                        origins.contactOf(followUp, language),
                        settings.tasklist()));
    }

    private void send(LetterKind kind, String occasion, FollowUp followUp) {
        var host = parties.host(followUp.host());
        var owner = parties.byId(followUp.owner());
        var letter = new NewLetter(
                "follow-up " + followUp.id() + " " + kind + " " + occasion,
                kind,
                host.id(),
                followUp.roundId(),
                followUp.sessionId(),
                owner.id(),
                LetterLanguages.of(host, owner),
                language -> new Text(
                        origins.nameOf(followUp, language),
                        host.name().in(language),
                        owner.name().in(language),
                        followUp.ownerRole(),
                        followUp.text(),
                        origins.dayOf(followUp),
                        followUp.dueOn(),
                        followUps.today().isAfter(followUp.dueOn()),
                        settings.address(PersonalLinks.place(FollowUp.LINK + "-" + followUp.id(), language)),
                        origins.contactOf(followUp, language),
                        settings.tasklist()));
        register.queue(kind == LetterKind.MEASURE_REMINDER ? letter.remindingOf(followUp.dueOn()) : letter);
    }
}
