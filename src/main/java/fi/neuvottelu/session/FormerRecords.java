package fi.neuvottelu.session;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.DualRole;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.past.Telling;
import fi.neuvottelu.past.Told;
import fi.neuvottelu.people.People;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The records of sessions as they stood before they were corrected, for people to read. */
@Component
public class FormerRecords {
    private final Past past;
    private final Telling telling;
    private final Parties parties;
    private final People people;

    FormerRecords(Past past, Telling telling, Parties parties, People people) {
        this.past = past;
        this.telling = telling;
        this.parties = parties;
        this.people = people;
    }

    /** By session, the oldest first; no entry for a record that was never corrected. */
    public Map<Long, List<Told>> of(Collection<Long> sessions) {
        return past
                .of(
                        PastKind.SESSION_RECORD,
                        sessions.stream().map(String::valueOf).toList(),
                        FormerRecord.class)
                .entrySet()
                .stream()
                .collect(toMap(
                        entry -> Long.valueOf(entry.getKey()),
                        entry -> entry.getValue().stream().map(this::told).toList()));
    }

    private Told told(Former<FormerRecord> former) {
        var record = former.content().record();
        return telling.told(
                former,
                List.of(
                        Told.Part.of(say("past.recorded"), List.of(recorded(former.content()))),
                        Told.Part.of(say("past.record.time"), List.of(time(record))),
                        part("past.record.place", record.place()),
                        part("past.record.secretary", record.secretary()),
                        part("past.record.languages", record.languages()),
                        Told.Part.of(
                                say("past.record.attendance"),
                                SessionRecords.given(record.attendance()).stream()
                                        .map(this::line)
                                        .toList()),
                        Told.Part.of(
                                say("past.record.topics"),
                                Stream.concat(
                                                Stream.of(given(record.topics())),
                                                given(record.alsoTopics()).values().stream())
                                        .flatMap(FormerRecords::topics)
                                        .toList()),
                        Told.Part.of(
                                say("past.record.answers"),
                                given(record.answers()).entrySet().stream()
                                        .map(one -> one.getKey() + ". " + one.getValue())
                                        .toList()),
                        Told.Part.of(
                                say("past.record.measures"),
                                SessionRecords.given(record.measures()).stream()
                                        .map(this::measure)
                                        .toList()),
                        Told.Part.of(
                                say("past.record.approvers"),
                                SessionRecords.given(record.approvers()).stream()
                                        .map(this::approver)
                                        .toList())));
    }

    private @Nullable String recorded(FormerRecord former) {
        var by = former.recordedBy();
        var at = former.recordedAt();
        return by == null || at == null ? null : people.nameOf(by) + ", " + Telling.moment(at);
    }

    private static String time(SessionRecord record) {
        return LocalTimes.shown(LocalTimes.date(record.date())) + " "
                + LocalTimes.shown(LocalTimes.time(record.from())) + "–"
                + LocalTimes.shown(LocalTimes.time(record.to()));
    }

    private static Told.Part part(String title, @Nullable String line) {
        return Told.Part.of(say(title), Stream.ofNullable(line).toList());
    }

    private String line(SessionRecord.Line line) {
        var organisation = line.party() == null ? line.organisation() : party(line.party());
        return joined(organisation, line.name(), line.role(), dualRole(line), say("presence." + line.presence()));
    }

    private @Nullable String dualRole(SessionRecord.Line line) {
        return line.party() == null
                ? null
                : DualRole.text(
                        Boolean.TRUE.equals(line.dualRole()),
                        parties.byId(PartyId.of(line.party())),
                        LocaleContextHolder.getLocale());
    }

    private static Stream<String> topics(Map<String, String> topics) {
        return Stream.of(Topic.values())
                .filter(topic -> !Objects.requireNonNullElse(topics.get(topic.name()), "")
                        .isBlank())
                .map(topic -> topic.text(LocaleContextHolder.getLocale()) + ": " + topics.get(topic.name()));
    }

    private String measure(SessionRecord.Measure measure) {
        var due = measure.dueOn() == null ? null : LocalTimes.shown(LocalTimes.date(measure.dueOn()));
        return joined(measure.text(), party(measure.owner()), measure.ownerRole(), due);
    }

    private String approver(SessionRecord.Approver approver) {
        return joined(say("approver." + approver.role()), approver.name(), party(approver.party()), approver.email());
    }

    private @Nullable String party(@Nullable String id) {
        return id == null ? null : parties.byId(PartyId.of(id)).name().inReadersLanguage();
    }

    private static <K, V> Map<K, V> given(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static String say(String key) {
        return Texts.say(key, LocaleContextHolder.getLocale());
    }
}
