package fi.neuvottelu.followup;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.letter.Receipt;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The owner of a measure reports by the link in its letter, as long as the measure is open and its own. */
@Component
public class Reporting {
    private static final List<String> STEPS = List.of("reportOnMeasure");

    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final Origins origins;
    private final Sessions sessions;
    private final Parties parties;
    private final OnBehalfTasks tasks;
    private final DispatchRegister register;
    private final Settings settings;
    private final Clock clock;

    Reporting(
            FollowUps followUps,
            FollowingUp followingUp,
            Origins origins,
            Sessions sessions,
            Parties parties,
            OnBehalfTasks tasks,
            DispatchRegister register,
            Settings settings,
            Clock clock) {
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.origins = origins;
        this.sessions = sessions;
        this.parties = parties;
        this.tasks = tasks;
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The open measures that were agreed in a session and for which this party answers; with them those that it agreed with the
     * same host elsewhere, of which no session knows.
     */
    public List<FollowUp> openOf(long session, PartyId owner) {
        var host = sessions.byId(session).host();
        return followUps.openOf(owner).stream()
                .filter(one -> Objects.equals(one.sessionId(), session)
                        || one.agreedElsewhere() && one.host().equals(host))
                .toList();
    }

    /** The letter in which the owner is asked, once more. */
    public void writeAnew(long measure, String occasion) {
        followingUp.writeAnew(followUps.byId(measure), occasion);
    }

    /** The open measure of this id, if this party answers for it to this host. */
    public Optional<FollowUp> open(long measure, PartyId owner, PartyId host) {
        return followUps.openOf(owner).stream()
                .filter(one -> one.id() == measure && one.host().equals(host))
                .findFirst();
    }

    /**
     * What was agreed, and what has been reported so far.
     *
     * @param soFar a line each
     */
    public record Agreed(
            String owner,
            @Nullable String role,
            String measure,
            String dueOn,
            boolean passed,
            String agreedIn,
            List<String> soFar) {}

    /** In the reader's language. */
    public Agreed agreed(FollowUp followUp) {
        return new Agreed(
                parties.byId(followUp.owner()).name().inReadersLanguage(),
                followUp.ownerRole(),
                followUp.text(),
                LocalTimes.shown(followUp.dueOn()),
                followUps.today().isAfter(followUp.dueOn()),
                origins.nameOf(followUp, Language.ofReader()) + ", " + LocalTimes.shown(origins.dayOf(followUp)),
                ReportOnMeasurePage.notes(followUps, followUp).stream()
                        .map(note -> note.day() + ", "
                                + Texts.say("report.note." + note.kind(), LocaleContextHolder.getLocale())
                                + (note.text() == null ? "" : ": " + note.text()))
                        .toList());
    }

    /** The same again, with nothing reported in between, changes nothing. */
    public void give(FollowUp followUp, ReportDraft draft, Actor.LinkHolder by) {
        if (hasReported(followUp.id(), draft)) {
            return;
        }
        var before = lastWord(followUp).filter(FollowUpNote::reported);
        tasks.complete(followUp.instance(), STEPS, draft, by);
        receipt(followUp, before.orElse(null), lastWord(followUp).orElseThrow(), by.byLink());
    }

    /** Whether just this is the last that was reported, be the measure open or not. */
    public boolean hasReported(long measure, ReportDraft draft) {
        return lastWord(followUps.byId(measure))
                .filter(FollowUpNote::reported)
                .filter(last -> last.kind().name().equals(draft.outcome())
                        && Objects.equals(told(last.text()), told(draft.text())))
                .isPresent();
    }

    /** What was reported last, or that it was not the owner's. */
    Optional<FollowUpNote> lastWord(FollowUp followUp) {
        return followUps.notes(followUp.id()).stream()
                .filter(note -> note.reported() || note.kind() == FollowUpNote.Kind.DISOWNED)
                .reduce((earlier, later) -> later);
    }

    private static @Nullable String told(@Nullable String text) {
        return Typed.blank(text) ? null : Objects.requireNonNull(text).strip();
    }

    void receipt(FollowUp followUp, @Nullable FollowUpNote before, FollowUpNote now, String by) {
        var host = parties.host(followUp.host());
        var owner = parties.byId(followUp.owner());
        register.queue(new NewLetter(
                "report by link " + followUp.id() + " "
                        + followUps.notes(followUp.id()).size(),
                LetterKind.RECEIPT,
                host.id(),
                followUp.roundId(),
                followUp.sessionId(),
                owner.id(),
                LetterLanguages.of(host, owner),
                language -> new Receipt(
                                origins.nameOf(followUp, language),
                                host.name().in(language),
                                owner.name().in(language),
                                Texts.say("receipt.REPORT", language.locale()),
                                Texts.say("channel." + Actor.BY_LINK, language.locale()),
                                LocalTimes.today(clock),
                                by,
                                origins.contactOf(followUp, language),
                                settings.tasklist())
                        .saying(
                                List.of(followUp.text(), line(now, language.locale())),
                                before == null ? List.of() : List.of(line(before, language.locale())))
                        .fromALetter(
                                now.reported()
                                        ? settings.address(PersonalLinks.place(
                                                DisowningReports.LINK + "-" + followUp.id(), language))
                                        : null)));
    }

    static String line(FollowUpNote note, Locale language) {
        return Texts.say("report." + note.kind(), language) + (note.text() == null ? "" : ": " + note.text());
    }
}
