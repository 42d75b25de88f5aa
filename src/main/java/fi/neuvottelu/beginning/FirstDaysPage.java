package fi.neuvottelu.beginning;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.past.Telling;
import fi.neuvottelu.past.Told;
import fi.neuvottelu.people.People;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.Starter;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form "First day of use" shows: all hosts, since when each is at work here, who said so, and what was said before. */
@Component
class FirstDaysPage implements StartPage {
    private final KeepingFirstDays keeping;
    private final FirstDays days;
    private final Parties parties;
    private final People people;
    private final Past past;
    private final Telling telling;

    FirstDaysPage(
            KeepingFirstDays keeping, FirstDays days, Parties parties, People people, Past past, Telling telling) {
        this.keeping = keeping;
        this.days = days;
        this.parties = parties;
        this.people = people;
        this.past = past;
        this.telling = telling;
    }

    @Override
    public String process() {
        return "first-days";
    }

    @Override
    public Set<Starter> startedBy() {
        return Set.of(Starter.ADMINISTRATORS);
    }

    /** Who of the administrators set a day. */
    @Override
    public List<Seen> seen() {
        return List.of(new Seen(Seen.What.ACCOUNTS, "first-days", null, null));
    }

    /** @param earliest first day that can be chosen */
    record Facts(LocalDate earliest, LocalDate latest, List<Line> hosts) {}

    /**
     * A host.
     *
     * @param day null if it has not begun
     * @param set when and by whom, null if it has not begun
     * @param lacks what has to be known of it before it begins
     */
    record Line(
            String id,
            String name,
            @Nullable LocalDate day,
            @Nullable String set,
            List<String> lacks,
            List<Told> former) {}

    @Override
    public Facts facts() {
        var set = days.shown();
        var former = past.of(
                PastKind.FIRST_DAY,
                parties.hosts().stream().map(host -> host.id().value()).toList(),
                FirstDay.class);
        return new Facts(
                keeping.earliest(),
                keeping.latest(),
                parties.hosts().stream()
                        .map(host -> line(
                                host,
                                set.get(host.id()),
                                former.getOrDefault(host.id().value(), List.of())))
                        .toList());
    }

    private Line line(Host host, @Nullable FirstDay now, List<Former<FirstDay>> former) {
        return new Line(
                host.id().value(),
                host.name().inReadersLanguage(),
                now == null ? null : now.firstDay(),
                now == null ? null : set(now),
                now == null ? keeping.lacks(host, LocaleContextHolder.getLocale()) : List.of(),
                former.stream().map(this::told).toList());
    }

    private Told told(Former<FirstDay> former) {
        var was = former.content();
        return telling.told(
                former,
                List.of(Told.Part.of(
                        Texts.say("firstDays.day", LocaleContextHolder.getLocale()),
                        List.of(LocalTimes.shown(was.firstDay()), set(was)))));
    }

    private String set(FirstDay day) {
        var reader = LocaleContextHolder.getLocale();
        var by = day.setBy() == null ? Texts.say("past.application", reader) : people.nameOf(day.setBy());
        return Texts.say("firstDays.set", reader, Telling.moment(day.setAt()), by);
    }
}
