package fi.neuvottelu.earlier;

import static java.util.stream.Collectors.joining;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.sheet.Faults;
import fi.neuvottelu.sheet.Heads;
import fi.neuvottelu.sheet.Sheet;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;

/** A file of negotiations held earlier or elsewhere, one a line; its heads are read in all three languages. */
final class EarlierFile {
    static final int MOST_LINES = 200;

    private static final Heads HEADS = new Heads(
            heads(),
            Set.of(EarlierColumn.HELD_ON.name(), EarlierColumn.ACTS.name(), EarlierColumn.CAME.name()),
            EarlierFile::wrong);

    private EarlierFile() {}

    static List<Sheet.Line> read(String csv, Faults faults) {
        return Sheet.read(csv, HEADS, MOST_LINES + 1, faults);
    }

    /** Two lines as an office would have them, in the reader's language, with parties of this host. */
    static String example(Host host, Parties parties, LocalDate today) {
        var language = LocaleContextHolder.getLocale();
        var day = LocalDate.of(today.getYear() - 1, 6, 5);
        var lines = new ArrayList<List<String>>();
        for (var act : Act.values()) {
            if (act.obliges(host)) {
                lines.add(line(example(host, parties, act, day.plusDays(lines.size()), language)));
            }
        }
        return Sheet.write(
                Stream.of(EarlierColumn.values())
                        .map(column -> column.head(language))
                        .toList(),
                lines);
    }

    private static List<String> line(Map<EarlierColumn, String> cells) {
        return Stream.of(EarlierColumn.values())
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }

    private static Map<EarlierColumn, String> example(
            Host host, Parties parties, Act act, LocalDate day, Locale language) {
        var around = Stream.concat(
                        parties.municipalitiesOf(host, day).stream(),
                        host.negotiatesWithHus() ? Stream.of(parties.hus()) : Stream.<Party>empty())
                .map(party -> party.name().inReadersLanguage())
                .limit(2)
                .toList();
        var owner = around.isEmpty() ? host.name().inReadersLanguage() : around.get(0);
        var cells = new HashMap<EarlierColumn, String>();
        cells.put(EarlierColumn.HELD_ON, WrittenDate.inFigures(day));
        cells.put(EarlierColumn.ACTS, act.number());
        cells.put(EarlierColumn.INVITED, String.join(", ", around));
        cells.put(EarlierColumn.INVITED_ON, WrittenDate.inFigures(day.minusDays(45)));
        cells.put(EarlierColumn.INVITED_BY, Texts.say("channel." + OnBehalf.Channel.LETTER, language));
        cells.put(EarlierColumn.CAME, String.join(", ", around));
        cells.put(EarlierColumn.TOPICS, Texts.say("earlierFile.allTopics", language));
        if (act == Act.HEALTH_PROMOTION) {
            cells.put(EarlierColumn.NONPROFIT, Texts.say("earlierFile.exampleActor", language));
            cells.put(EarlierColumn.DOCUMENT, "123/2025");
            cells.put(EarlierColumn.SEEN_ON, WrittenDate.inFigures(day.plusDays(14)));
            cells.put(EarlierColumn.MEASURES, Texts.say("earlierFile.exampleMeasure", language));
            cells.put(EarlierColumn.OWNERS, owner);
        }
        return cells;
    }

    private static Map<String, String> heads() {
        return EarlierColumn.LANGUAGES.stream()
                .flatMap(language -> Stream.of(EarlierColumn.values())
                        .map(column -> Map.entry(column.head(language).toLowerCase(Locale.ROOT), column.name())))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Refusal wrong(String head) {
        var reader = LocaleContextHolder.getLocale();
        var byName =
                Stream.of(EarlierColumn.values()).collect(Collectors.toMap(EarlierColumn::name, Function.identity()));
        var column = byName.get(head);
        return new Refusal(
                "earlierFile.header",
                column == null ? head : column.head(reader),
                Stream.of(EarlierColumn.values()).map(one -> one.head(reader)).collect(joining(";")));
    }
}
