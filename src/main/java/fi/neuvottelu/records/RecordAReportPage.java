package fi.neuvottelu.records;

import static java.util.stream.Collectors.groupingBy;

import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.Starter;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form "Record a report or decision" shows: the duties that the person can record something for. */
@Component
class RecordAReportPage implements StartPage {
    private final Recording recording;

    RecordAReportPage(Recording recording) {
        this.recording = recording;
    }

    @Override
    public String process() {
        return "duty-record";
    }

    @Override
    public Set<Starter> startedBy() {
        return Set.of(Starter.values());
    }

    record Holder(String id, String name, List<Choice> duties) {}

    /**
     * @param window "2026", "2025–2029", null for a standing duty
     * @param host whose area the instance belongs to
     * @param deliveredTo to whom the report is owed once it is adopted
     * @param published whether it has to be published then
     */
    record Choice(
            String key,
            String name,
            @Nullable String counterpart,
            @Nullable String window,
            String section,
            @Nullable String host,
            @Nullable Present record,
            List<String> deliveredTo,
            boolean published) {}

    /** The record that would be replaced. */
    record Present(LocalDate date, String link) {}

    @Override
    public List<Seen> seen() {
        return Seen.nobody();
    }

    record Facts(LocalDate today, List<Holder> holders) {}

    @Override
    public Facts facts() {
        var byHolder = recording.open().stream()
                .collect(groupingBy(open -> open.owed().holder(), LinkedHashMap::new, Collectors.toList()));
        return new Facts(
                recording.today(),
                byHolder.entrySet().stream()
                        .map(entry -> new Holder(
                                entry.getKey().id().value(),
                                name(entry.getKey()),
                                entry.getValue().stream()
                                        .map(RecordAReportPage::choice)
                                        .toList()))
                        .toList());
    }

    private static Choice choice(Recording.Open open) {
        var owed = open.owed();
        var language = LocaleContextHolder.getLocale();
        return new Choice(
                open.key(),
                Texts.say("dutyName." + owed.duty(), language),
                owed.counterpart() == null ? null : name(owed.counterpart()),
                owed.window() == null ? null : owed.window().label(),
                owed.section().text(language),
                owed.host() == null ? null : owed.host().id().value(),
                open.record() == null
                        ? null
                        : new Present(open.record().datedOn(), open.record().link()),
                open.deliveries().stream()
                        .map(one -> name(Objects.requireNonNull(one.counterpart())))
                        .toList(),
                open.publication().isPresent());
    }

    private static String name(Party party) {
        return party.name().in(Language.ofReader());
    }
}
