package fi.neuvottelu.casenumber;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.sheet.Fault;
import fi.neuvottelu.sheet.Faults;
import fi.neuvottelu.sheet.Heads;
import fi.neuvottelu.sheet.Sheet;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A host's case numbers as a file, {@code round;number}: shown line by line first, then recorded as a whole or not at all. */
@Component
class CaseNumberFile {
    private static final String ROUND = "ROUND";
    private static final String NUMBER = "NUMBER";
    private static final int MOST_LINES = 1_000;

    /** What offices call the two columns. */
    private static final Map<String, String> WORDS = words();

    private static final Heads HEADS = new Heads(WORDS, Set.of(ROUND, NUMBER), CaseNumberFile::wrongHead).andMore();

    private final Rounds rounds;
    private final CaseNumbers numbers;
    private final TransactionOperations transaction;

    CaseNumberFile(Rounds rounds, CaseNumbers numbers, TransactionOperations transaction) {
        this.rounds = rounds;
        this.numbers = numbers;
        this.transaction = transaction;
    }

    /** @param before what stands now; null if nothing does */
    record Line(
            int number, long round, String name, @Nullable String before, String after) {
        public boolean changes() {
            return !after.equals(before);
        }
    }

    /** What a file would do; it can be recorded if it has no fault. */
    record Preview(List<Line> lines, List<Fault> faults, List<String> notRead) {}

    Preview preview(Host host, String csv) {
        var faults = new Faults();
        var known = known(host);
        var now = numbers.ofAll(host.id());
        var seen = new HashMap<Long, Integer>();
        var lines = Sheet.read(csv, HEADS, MOST_LINES, faults).stream()
                .flatMap(line -> line(line, known, now, seen, faults).stream())
                .toList();
        return new Preview(lines, faults.byLine(), faults.notRead());
    }

    /** @throws Refusal that names the first fault, if there is one */
    int record(Host host, String csv) {
        var preview = preview(host, csv);
        Faults.refuseAny(preview.faults());
        var changes = preview.lines().stream().filter(Line::changes).toList();
        transaction.executeWithoutResult(
                status -> changes.forEach(line -> numbers.record(line.round(), host.id(), line.after())));
        return changes.size();
    }

    /** The host's rounds, to be filled in. */
    String write(Host host) {
        var reader = LocaleContextHolder.getLocale();
        var now = numbers.ofAll(host.id());
        return Sheet.write(
                Stream.of("round", "number")
                        .map(column -> Texts.say("caseNumberFile." + column, reader))
                        .toList(),
                of(host).stream()
                        .map(round -> List.of(
                                Rounds.nameOf(round, host, Language.ofReader()), now.getOrDefault(round.id(), "")))
                        .toList());
    }

    List<Round> of(Host host) {
        return Stream.of(Act.values())
                .flatMap(act -> rounds.of(host.id(), act).stream())
                .toList();
    }

    private Optional<Line> line(
            Sheet.Line line, Map<String, Round> known, Map<Long, String> now, Map<Long, Integer> seen, Faults faults) {
        var round = faults.judge(line.number(), line.head(ROUND), () -> round(line.cell(ROUND), known));
        var number = faults.judge(line.number(), line.head(NUMBER), () -> number(line.cell(NUMBER)));
        if (round.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        var id = round.get().id();
        return faults.judge(line.number(), () -> {
            var first = seen.putIfAbsent(id, line.number());
            if (first != null) {
                throw new Refusal("caseNumber.twice", first);
            }
            return new Line(line.number(), id, line.cell(ROUND), now.get(id), number.get());
        });
    }

    private static Round round(String typed, Map<String, Round> known) {
        if (typed.isEmpty()) {
            throw new Refusal("caseNumber.roundMissing");
        }
        var round = known.get(simple(typed));
        if (round == null) {
            throw new Refusal("caseNumber.round", typed);
        }
        return round;
    }

    /** An empty cell is nobody's wish to take a number back: the file may have been exported and filled in by half. */
    private static String number(String typed) {
        var number = CaseNumbers.judged(typed);
        if (number == null) {
            throw new Refusal("caseNumber.missing");
        }
        return number;
    }

    /** By our id, and by its name in each language. */
    private Map<String, Round> known(Host host) {
        var known = new HashMap<String, Round>();
        of(host).forEach(round -> {
            known.put(String.valueOf(round.id()), round);
            Stream.of(Language.values()).forEach(one -> known.put(simple(Rounds.nameOf(round, host, one)), round));
        });
        return known;
    }

    private static String simple(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> words() {
        var words = new HashMap<String, String>();
        Set.of("round", "kierros", "neuvottelukierros", "neuvottelu", "omgång", "förhandlingsomgång", "förhandling")
                .forEach(word -> words.put(word, ROUND));
        Set.of("number", "case number", "asianumero", "asiatunnus", "diaarinumero", "ärendenummer", "diarienummer")
                .forEach(word -> words.put(word, NUMBER));
        return Map.copyOf(words);
    }

    private static Refusal wrongHead(String wrong) {
        var reader = LocaleContextHolder.getLocale();
        var columns = Map.of(ROUND, "round", NUMBER, "number");
        var named = columns.containsKey(wrong)
                ? Texts.say("caseNumberFile." + Objects.requireNonNull(columns.get(wrong)), reader)
                : wrong;
        return new Refusal("caseNumber.header", named);
    }
}
