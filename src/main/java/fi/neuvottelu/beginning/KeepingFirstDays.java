package fi.neuvottelu.beginning;

import fi.neuvottelu.beginning.KnownHere.Trace;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.statute.CouncilTerms;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Setting, moving and taking back the first day of a host: what is known here is never declared unknown. */
@Component
class KeepingFirstDays {
    private final FirstDays days;
    private final List<KnownHere> known;
    private final List<NeededToBegin> needed;
    private final Parties parties;
    private final Past past;
    private final Acting acting;
    private final Clock clock;

    /** Before the first term of the county councils nothing was owed here. */
    private final LocalDate earliest;

    KeepingFirstDays(
            FirstDays days,
            List<KnownHere> known,
            List<NeededToBegin> needed,
            Parties parties,
            Past past,
            Acting acting,
            Clock clock) {
        this.days = days;
        this.known = known;
        this.needed = needed;
        this.parties = parties;
        this.past = past;
        this.acting = acting;
        this.clock = clock;
        this.earliest = CouncilTerms.all(CouncilTerms.Body.COUNTY)
                .findFirst()
                .orElseThrow()
                .start();
    }

    /**
     * @return the host whose day it is
     * @throws Refusal for whoever is no administrator, for a day that cannot be, for one past something that is recorded,
     *     for a host of which something is not known that it begins with, and where the day is no more what she saw
     */
    Host record(Taken<FirstDayDraft> taken) {
        var draft = taken.ifMay((actor, anything) -> actor.administers(), "firstDay.notAdministrator");
        var host = parties.host(PartyId.of(Typed.needed(draft.host(), "firstDay.hostMissing")));
        var before = days.held(host.id());
        refuseUnseen(draft, before);
        var reason = Typed.text(draft.reason(), Longest.REASON);
        switch (Typed.oneOf(FirstDayDraft.Action.class, draft.action(), "firstDay.actionMissing")) {
            case SET -> set(host, before, day(draft.day()), reason);
            case TAKE_BACK -> takeBack(host, before.orElseThrow(() -> new Refusal("firstDay.none")), reason);
        }
        return host;
    }

    private void set(Host host, Optional<FirstDay> before, LocalDate day, @Nullable String reason) {
        refusePast(host, before, day);
        before.ifPresentOrElse(
                was -> {
                    if (was.firstDay().equals(day)) {
                        throw new Refusal("firstDay.unchanged", LocalTimes.shown(day));
                    }
                    past.keep(PastKind.FIRST_DAY, host.id().value(), was, reason);
                    days.move(host.id(), day, acting.requireUser());
                },
                () -> begin(host, day));
    }

    /** What has to be known of a host before it begins and is not, in words. */
    List<String> lacks(Host host, Locale language) {
        return needed.stream()
                .flatMap(one -> one.lacks(host, language).stream())
                .toList();
    }

    private void begin(Host host, LocalDate day) {
        var lacks = lacks(host, LocaleContextHolder.getLocale());
        if (!lacks.isEmpty()) {
            throw new Refusal("firstDay.lacks", host.name().inReadersLanguage(), String.join("; ", lacks));
        }
        if (!begins(host, day)) {
            throw new Refusal("firstDay.meanwhile");
        }
    }

    /** False for the second of two, whether the first one's day is seen already or not yet. */
    private boolean begins(Host host, LocalDate day) {
        try {
            return days.begin(host.id(), day, acting.requireUser());
        } catch (DuplicateKeyException inTheSameMoment) {
            return false;
        }
    }

    private void takeBack(Host host, FirstDay before, @Nullable String reason) {
        traces(host).since(before.firstDay()).ifPresent(trace -> {
            throw new Refusal("firstDay.recordedSince", trace.window().label(), told(trace));
        });
        past.keep(PastKind.FIRST_DAY, host.id().value(), before, reason);
        days.takeBack(host.id());
    }

    /** Two administrators who look at the same day do not overwrite each other unseen. */
    private static void refuseUnseen(FirstDayDraft draft, Optional<FirstDay> before) {
        var now = before.map(was -> was.firstDay().toString()).orElse("");
        if (!now.equals(draft.seen() == null ? "" : draft.seen())) {
            throw new Refusal("firstDay.meanwhile");
        }
    }

    private LocalDate day(@Nullable String typed) {
        var day = LocalTimes.date(typed);
        if (day.isBefore(earliest)) {
            throw new Refusal("firstDay.tooEarly", LocalTimes.shown(earliest));
        }
        if (day.isAfter(latest())) {
            throw new Refusal("firstDay.tooFar", LocalTimes.shown(latest()));
        }
        return day;
    }

    private void refusePast(Host host, Optional<FirstDay> before, LocalDate day) {
        var until = before.map(FirstDay::firstDay).orElse(null);
        traces(host).passedBy(day, until).ifPresent(trace -> {
            throw new Refusal(
                    "firstDay.recorded",
                    trace.window().label(),
                    told(trace),
                    LocalTimes.shown(trace.window().end()));
        });
    }

    private Traces traces(Host host) {
        return new Traces(known.stream().flatMap(one -> one.of(host)).toList());
    }

    private static String told(Trace trace) {
        return Texts.say("known." + trace.what(), LocaleContextHolder.getLocale(), LocalTimes.shown(trace.day()));
    }

    LocalDate earliest() {
        return earliest;
    }

    /** Further ahead it is no plan but a slip. */
    LocalDate latest() {
        return today().plusYears(1);
    }

    LocalDate today() {
        return LocalTimes.today(clock);
    }
}
