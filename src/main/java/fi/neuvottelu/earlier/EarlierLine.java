package fi.neuvottelu.earlier;

import static java.util.stream.Collectors.joining;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.earlier.EarlierDraft.NamedMeasure;
import fi.neuvottelu.earlier.EarlierDraft.NamedParty;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.sheet.Faults;
import fi.neuvottelu.sheet.Sheet;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import fi.neuvottelu.words.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** One line of a file, as the form would have typed it; words and names are read in all three languages. */
final class EarlierLine {
    private final Sheet.Line line;
    private final Faults faults;

    EarlierLine(Sheet.Line line, Faults faults) {
        this.line = line;
        this.faults = faults;
    }

    /** What it says; meaningless if there is a fault on it. */
    EarlierDraft draft(WrittenParties parties) {
        var acts = judge(EarlierColumn.ACTS, this::acts, List.<Act>of());
        var heldOn = cell(EarlierColumn.HELD_ON);
        var invitedOn = day(EarlierColumn.INVITED_ON);
        var document = judge(EarlierColumn.DOCUMENT, this::document, "");
        var isLink = document.contains("://");
        return new EarlierDraft(
                null,
                null,
                acts.stream().map(Act::name).toList(),
                heldOn,
                named(parties, invitedOn),
                invitedOn,
                judge(EarlierColumn.INVITED_BY, this::invitedBy, ""),
                judge(EarlierColumn.TOPICS, () -> topics(acts), List.<String>of()),
                isLink ? document : null,
                isLink ? null : document,
                day(EarlierColumn.SEEN_ON),
                judge(EarlierColumn.MEASURES, () -> measures(parties), List.<NamedMeasure>of()),
                judge(EarlierColumn.NOTE, () -> note(), ""),
                null,
                null,
                null,
                null);
    }

    private String note() {
        var note = Typed.text(cell(EarlierColumn.NOTE), Longest.REASON);
        return note == null ? "" : note;
    }

    private List<NamedParty> named(WrittenParties parties, @Nullable String invitedOn) {
        parties.host();
        for (var column : List.of(EarlierColumn.INVITED, EarlierColumn.CAME)) {
            for (var word : list(column)) {
                judge(column, () -> parties.add(column, word), false);
            }
        }
        for (var column : List.of(EarlierColumn.PUBLIC_OTHER, EarlierColumn.PRIVATE, EarlierColumn.NONPROFIT)) {
            for (var name : list(column)) {
                judge(column, () -> parties.addActor(column, name, invitedOn != null), false);
            }
        }
        return parties.named();
    }

    private List<Act> acts() {
        return list(EarlierColumn.ACTS).stream()
                .map(typed -> Stream.of(Act.values())
                        .filter(act -> act.number().equals(typed))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("earlier.actUnknown", typed)))
                .toList();
    }

    private String invitedBy() {
        var typed = cell(EarlierColumn.INVITED_BY);
        return typed.isEmpty()
                ? ""
                : meant("channel.", List.of(OnBehalf.Channel.values()), typed, "invitedBy")
                        .name();
    }

    private List<String> topics(List<Act> acts) {
        var topics = new ArrayList<String>();
        for (var typed : list(EarlierColumn.TOPICS)) {
            for (var act : acts) {
                if (isWord("earlierFile.allTopics", typed)) {
                    Topic.statutory(act).forEach(topic -> topics.add(act + "." + topic));
                }
            }
            if (!isWord("earlierFile.allTopics", typed)) {
                var ofActs = acts.stream()
                        .flatMap(act -> Topic.of(act).stream())
                        .distinct()
                        .toList();
                var topic = meant("topic.", ofActs, typed, "topic");
                acts.stream()
                        .filter(act -> Topic.of(act).contains(topic))
                        .forEach(act -> topics.add(act + "." + topic));
            }
        }
        return topics;
    }

    private static <E extends Enum<E>> E meant(String key, List<E> words, String typed, String refusal) {
        return words.stream()
                .filter(word -> isWord(key + word, typed))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "earlierFile." + refusal,
                        typed,
                        words.stream()
                                .map(word -> Texts.say(key + word, LocaleContextHolder.getLocale()))
                                .collect(joining(", "))));
    }

    static boolean isWord(String key, String typed) {
        return EarlierColumn.LANGUAGES.stream()
                .anyMatch(language ->
                        Texts.say(key, language).toLowerCase(Locale.ROOT).equals(typed.toLowerCase(Locale.ROOT)));
    }

    private String document() {
        var document = Typed.line(cell(EarlierColumn.DOCUMENT), Longest.LINK);
        if (document != null && !document.contains("://")) {
            Typed.line(document, Longest.DOCUMENT);
        }
        return document == null ? "" : document;
    }

    /** Measures, owners and dates stand in the same order, with a bar between them. */
    private List<NamedMeasure> measures(WrittenParties parties) {
        var texts = inOrder(EarlierColumn.MEASURES);
        var owners = alike(EarlierColumn.OWNERS, texts.size());
        var days = alike(EarlierColumn.DUE_ON, texts.size());
        var measures = new ArrayList<NamedMeasure>();
        for (var i = 0; i < texts.size(); i++) {
            var owner = owners.get(i);
            var day = days.get(i);
            measures.add(new NamedMeasure(
                    Typed.text(texts.get(i), Longest.MATTER),
                    judge(EarlierColumn.OWNERS, () -> owner.isEmpty() ? "" : parties.idOf(owner), ""),
                    judge(EarlierColumn.DUE_ON, () -> dayOrNone(day), "")));
        }
        return measures;
    }

    private List<String> alike(EarlierColumn column, int measures) {
        var cells = cell(column).isEmpty() ? List.<String>of() : inOrder(column);
        if (cells.isEmpty()) {
            return Stream.generate(() -> "").limit(measures).toList();
        }
        if (cells.size() != measures) {
            var head = column.head(LocaleContextHolder.getLocale());
            throw new Refusal("earlierFile.inOrder", head, cells.size(), measures);
        }
        return cells;
    }

    private List<String> inOrder(EarlierColumn column) {
        return cell(column).isEmpty()
                ? List.of()
                : Pattern.compile("\\|")
                        .splitAsStream(cell(column) + " ")
                        .map(String::strip)
                        .toList();
    }

    private @Nullable String day(EarlierColumn column) {
        var day = judge(column, () -> dayOrNone(cell(column)), "");
        return day.isEmpty() ? null : day;
    }

    private static String dayOrNone(String typed) {
        return typed.isEmpty() ? "" : LocalTimes.date(typed).toString();
    }

    /** Commas stand between names, or bars where a name has a comma. */
    private List<String> list(EarlierColumn column) {
        var cell = cell(column);
        return Pattern.compile(cell.contains("|") ? "\\|" : ",")
                .splitAsStream(cell)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String cell(EarlierColumn column) {
        return line.cell(column.name());
    }

    private <T> T judge(EarlierColumn column, Supplier<T> rule, T otherwise) {
        return faults.judge(line.number(), column.head(LocaleContextHolder.getLocale()), rule)
                .orElse(otherwise);
    }
}
