package fi.neuvottelu.earlier;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.earlier.EarlierNegotiation.Content;
import fi.neuvottelu.earlier.EarlierNegotiation.Named;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.past.Telling;
import fi.neuvottelu.past.Told;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is recorded of a host already, as the form shows it: what can be corrected, who has said what, what was before. */
@Component
class RecordedAlready {
    private final EarlierNegotiations negotiations;
    private final AskedParties asked;
    private final EarlierLetters letters;
    private final ReportsForOwners reports;
    private final Parties parties;
    private final Past past;
    private final Telling telling;

    RecordedAlready(
            EarlierNegotiations negotiations,
            AskedParties asked,
            EarlierLetters letters,
            ReportsForOwners reports,
            Parties parties,
            Past past,
            Telling telling) {
        this.negotiations = negotiations;
        this.asked = asked;
        this.letters = letters;
        this.reports = reports;
        this.parties = parties;
        this.past = past;
        this.telling = telling;
    }

    /**
     * @param label its day and its Acts
     * @param draft as it is, to be corrected
     * @param words of the parties that were asked
     * @param open measures of which their owners report
     * @param former what was before its corrections, the oldest first
     */
    record Recorded(
            long id, String label, EarlierDraft draft, List<Word> words, List<OpenMeasure> open, List<Told> former) {}

    /** A measure that is followed and not finished. */
    record OpenMeasure(long id, String text, String owner) {}

    /**
     * @param told false for an actor that has no mailbox
     * @param statement what it says instead, if it contests
     */
    record Word(
            String party,
            String name,
            AskedParty.State state,
            @Nullable String statement,
            boolean told) {}

    /** @param recordsFor what this party may correct: the host everything, another what it has recorded itself */
    List<Recorded> of(Host host, PartyId recordsFor) {
        var its = negotiations.of(host.id()).stream()
                .filter(one -> recordsFor.equals(host.id()) || one.recordedFor().equals(recordsFor))
                .toList();
        var former = past.of(
                PastKind.EARLIER_NEGOTIATION,
                its.stream().map(one -> String.valueOf(one.id())).toList(),
                Content.class);
        var names = parties.lookup(host).andThen(party -> party.name().inReadersLanguage());
        return its.stream()
                .map(one -> new Recorded(
                        one.id(),
                        label(one.content()),
                        EarlierDraft.of(one),
                        words(one, names),
                        open(one, names),
                        former.getOrDefault(String.valueOf(one.id()), List.of()).stream()
                                .map(was -> telling.told(was, parts(was.content(), names)))
                                .toList()))
                .toList();
    }

    private List<OpenMeasure> open(EarlierNegotiation negotiation, Function<PartyId, String> names) {
        return negotiations.measuresOf(negotiation.id()).stream()
                .flatMap(row -> reports.open(row.id()).stream()
                        .map(followed -> new OpenMeasure(row.id(), row.text(), names.apply(followed.owner()))))
                .toList();
    }

    private List<Word> words(EarlierNegotiation negotiation, Function<PartyId, String> names) {
        return asked.of(negotiation.id()).stream()
                .map(one -> new Word(
                        one.party().value(),
                        names.apply(one.party()),
                        one.state(),
                        one.statement(),
                        letters.tells(one.party())))
                .toList();
    }

    private static String label(Content content) {
        return LocalTimes.shown(content.heldOn()) + " · "
                + content.topics().keySet().stream().map(Act::number).collect(Collectors.joining(", "));
    }

    private static List<Told.Part> parts(Content was, Function<PartyId, String> names) {
        var language = LocaleContextHolder.getLocale();
        var evidence = was.evidence();
        return List.of(
                part("earlier.heldOn", label(was)),
                part("earlier.invitation", shown(was.invitedOn()), named(was, Named::invited, names)),
                part("earlier.came", named(was, Named::came, names)),
                part(
                        "past.record.topics",
                        was.topics().values().stream()
                                .map(topics -> topics.stream()
                                        .map(topic -> topic.text(language))
                                        .collect(Collectors.joining(", ")))
                                .toArray(String[]::new)),
                evidence == null
                        ? part("confirmRecorded.document")
                        : part(
                                "confirmRecorded.document",
                                evidence.number(),
                                evidence.link(),
                                LocalTimes.shown(evidence.seenOn())),
                part(
                        "past.record.measures",
                        was.measures().stream()
                                .map(EarlierNegotiation.Measure::text)
                                .toArray(String[]::new)),
                part("earlier.note", was.note()));
    }

    private static Told.Part part(String title, @Nullable String... lines) {
        return Told.Part.of(Texts.say(title, LocaleContextHolder.getLocale()), Arrays.asList(lines));
    }

    private static @Nullable String shown(@Nullable LocalDate day) {
        return day == null ? null : LocalTimes.shown(day);
    }

    private static String named(Content was, Predicate<Named> which, Function<PartyId, String> names) {
        return was.parties().stream()
                .filter(which)
                .map(Named::party)
                .map(names)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
