package fi.neuvottelu.register;

import fi.neuvottelu.judging.StatusWords;
import fi.neuvottelu.register.DutyView.Lacking;
import fi.neuvottelu.register.DutyView.Recorded;
import fi.neuvottelu.register.DutyView.Waited;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.words.Cells;
import fi.neuvottelu.words.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The register as a file for spreadsheets: UTF-8 with its mark, semicolons, and no cell that is taken for a formula. Heads and words
 * are in the reader's language; what programs read are the codes, in columns of their own, and the ISO dates.
 */
@Component
class DutiesFile {
    private static final String UTF_8_MARK = "\uFEFF";

    private final StatusWords words;

    DutiesFile(StatusWords words) {
        this.words = words;
    }

    /** @param head end of the key of what stands above it */
    private record Column(String head, Function<DutyView, @Nullable Object> cell) {
        String in(Locale language) {
            return Texts.say("file." + head, language);
        }
    }

    private List<Column> columns(Locale language) {
        return List.of(
                new Column("code", DutyView::code),
                new Column("name", DutyView::name),
                new Column("section", DutyView::section),
                new Column("holderCode", DutyView::holder),
                new Column("holder", DutyView::holderName),
                new Column("counterpartCode", DutyView::counterpart),
                new Column("counterpart", DutyView::counterpartName),
                new Column("windowStart", DutyView::windowStart),
                new Column("windowEnd", DutyView::windowEnd),
                new Column("lastInvitation", DutyView::lastInvitationDate),
                new Column("agreedDate", DutyView::agreedDate),
                new Column("statusCode", DutyView::status),
                new Column("status", line -> status(line, language)),
                new Column("daysLeft", DutyView::daysLeft),
                new Column("knownSince", DutyView::knownSince),
                new Column("planned", line -> yesOrNo(line.planned(), language)),
                new Column("late", line -> yesOrNo(line.late(), language)),
                new Column("held", line -> yesOrNo(line.held(), language)),
                new Column("documented", line -> yesOrNo(line.documented(), language)),
                new Column("complete", line -> yesOrNo(line.complete(), language)),
                new Column("agreedDatePassed", line -> yesOrNo(line.agreedDatePassed(), language)),
                new Column("confirmAgain", line -> yesOrNo(line.confirmAgain(), language)),
                new Column("recordDate", line -> recorded(line, Recorded::date)),
                new Column("recordLink", line -> recorded(line, Recorded::link)),
                new Column("recordTitle", line -> recorded(line, Recorded::title)),
                new Column("missingCodes", line -> told(line.missing(), Lacking::code)),
                new Column("missing", line -> told(line.missing(), Lacking::text)),
                new Column("remarks", line -> told(line.remarks(), Lacking::text)),
                new Column(
                        "waitingCodes", line -> waited(line, one -> one.what().name())),
                new Column("waitingSince", line -> waited(line, DutiesFile::since)),
                new Column("waiting", line -> waited(line, one -> one.text(language))));
    }

    byte[] of(List<DutyView> lines, Locale language) {
        var columns = columns(language);
        var file = new StringBuilder(UTF_8_MARK);
        try (var printer =
                new CSVPrinter(file, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            printer.printRecord(columns.stream().map(column -> column.in(language)));
            for (var line : lines) {
                printer.printRecord(
                        columns.stream().map(column -> Cells.safe(column.cell().apply(line))));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String status(DutyView line, Locale language) {
        return line.soFar()
                ? Texts.say("status." + line.status() + ".yet", language)
                : words.of(line.status(), Duty.ofCode(line.code()).orElseThrow(), language);
    }

    private static String yesOrNo(boolean yes, Locale language) {
        return Texts.say(yes ? "file.yes" : "file.no", language);
    }

    private static @Nullable Object recorded(DutyView line, Function<Recorded, @Nullable Object> part) {
        return line.record() == null ? null : part.apply(line.record());
    }

    private static String since(Waited one) {
        return one.since() == null ? "" : one.since().toString();
    }

    /** In the same order in each of its columns. */
    private static String waited(DutyView line, Function<Waited, String> part) {
        return line.waiting() == null ? "" : line.waiting().stream().map(part).collect(Collectors.joining("; "));
    }

    private static String told(List<Lacking> lines, Function<Lacking, String> part) {
        return lines.stream().map(part).collect(Collectors.joining("; "));
    }
}
