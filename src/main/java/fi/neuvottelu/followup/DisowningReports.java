package fi.neuvottelu.followup;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.letter.Disowned;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The owner of a measure says that a report which came by a link was not its own. What was reported stays where it stands, marked
 * as disowned, and a measure that it finished stays finished: what becomes of it the host decides, who is told.
 */
@Component
public class DisowningReports {
    /** The word that stands in the place of such a link. */
    public static final String LINK = "raportinperuutus";

    private final FollowUps followUps;
    private final Reporting reporting;
    private final Origins origins;
    private final Parties parties;
    private final OnBehalfTasks tasks;
    private final DispatchRegister register;
    private final Settings settings;
    private final Clock clock;

    DisowningReports(
            FollowUps followUps,
            Reporting reporting,
            Origins origins,
            Parties parties,
            OnBehalfTasks tasks,
            DispatchRegister register,
            Settings settings,
            Clock clock) {
        this.followUps = followUps;
        this.reporting = reporting;
        this.origins = origins;
        this.parties = parties;
        this.tasks = tasks;
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    /** As long as it is the last word on a measure for which this party answers. */
    public boolean isOpen(long measure, PartyId owner, PartyId host) {
        return followUps
                .find(measure)
                .filter(one -> one.owner().equals(owner) && one.host().equals(host))
                .flatMap(this::last)
                .isPresent();
    }

    /** The measures of a session on which a party is asked to report, open or not. */
    public List<Long> asked(long session, PartyId owner) {
        return followUps.ofSession(session, owner).stream().map(FollowUp::id).toList();
    }

    private Optional<FollowUpNote> last(FollowUp followUp) {
        return reporting.lastWord(followUp).filter(note -> note.reported() && note.saidBy() != null);
    }

    /**
     * What can be disowned.
     *
     * @param said what was reported, a line each
     * @param seen tells it from what is reported later
     */
    public record Standing(
            String party,
            String day,
            List<String> said,
            @Nullable String saidBy,
            String seen) {}

    /** In the reader's language. */
    public Standing standing(long measure) {
        var followUp = followUps.byId(measure);
        var note = last(followUp).orElseThrow();
        return new Standing(
                parties.byId(followUp.owner()).name().inReadersLanguage(),
                LocalTimes.shown(LocalTimes.dateOf(note.writtenAt())),
                List.of(followUp.text(), Reporting.line(note, LocaleContextHolder.getLocale())),
                note.saidBy(),
                seen(note));
    }

    private static String seen(FollowUpNote note) {
        return String.valueOf(note.writtenAt().toEpochMilli());
    }

    /**
     * @param seen of what was shown
     * @throws Refusal if something else was reported since
     */
    public void disown(long measure, @Nullable String seen, Actor.LinkHolder by) {
        var followUp = followUps.locked(measure);
        var note = last(followUp)
                .filter(one -> seen(one).equals(seen))
                .orElseThrow(() -> new Refusal("byLink.changedSince"));
        tasks.as(by, () -> followUps.disowned(followUp, by.byLink()));
        tellTheHost(followUp, note, by.byLink());
        reporting.receipt(followUp, note, followUps.last(followUp), by.byLink());
    }

    private void tellTheHost(FollowUp followUp, FollowUpNote note, String by) {
        var host = parties.host(followUp.host());
        register.queue(new NewLetter(
                "disowned report " + followUp.id() + " " + seen(note),
                LetterKind.DISOWNED,
                host.id(),
                followUp.roundId(),
                followUp.sessionId(),
                host.id(),
                LetterLanguages.of(host, host),
                language -> new Disowned(
                        origins.nameOf(followUp, language),
                        host.name().in(language),
                        parties.byId(followUp.owner()).name().in(language),
                        Texts.say("receipt.REPORT", language.locale()),
                        by,
                        LocalTimes.today(clock),
                        LocalTimes.timeOf(clock.instant()),
                        List.of(followUp.text(), Reporting.line(note, language.locale())),
                        false,
                        List.of(),
                        settings.tasklist())));
    }
}
