package fi.neuvottelu.register;

import fi.neuvottelu.words.Cells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The register as a file for spreadsheets: UTF-8 with its mark, semicolons, and no cell that is taken for a formula. */
final class DutiesFile {
    private static final String UTF_8_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setHeader(
                    "code",
                    "name",
                    "section",
                    "holder",
                    "holderName",
                    "counterpart",
                    "counterpartName",
                    "windowStart",
                    "windowEnd",
                    "lastInvitationDate",
                    "agreedDate",
                    "status",
                    "planned",
                    "late",
                    "held",
                    "documented",
                    "complete",
                    "agreedDatePassed",
                    "confirmAgain",
                    "recordDate",
                    "recordLink",
                    "recordTitle",
                    "missing")
            .get();

    private DutiesFile() {}

    static byte[] of(List<DutyView> lines) {
        var file = new StringBuilder(UTF_8_MARK);
        try (var printer = new CSVPrinter(file, FORMAT)) {
            for (var line : lines) {
                printer.printRecord(cells(line).map(Cells::safe).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<@Nullable Object> cells(DutyView line) {
        var record = line.record();
        return Stream.of(
                line.code(),
                line.name(),
                line.section(),
                line.holder(),
                line.holderName(),
                line.counterpart(),
                line.counterpartName(),
                line.windowStart(),
                line.windowEnd(),
                line.lastInvitationDate(),
                line.agreedDate(),
                line.status(),
                line.planned(),
                line.late(),
                line.held(),
                line.documented(),
                line.complete(),
                line.agreedDatePassed(),
                line.confirmAgain(),
                record == null ? null : record.date(),
                record == null ? null : record.link(),
                record == null ? null : record.title(),
                line.missing().stream().map(DutyView.Lacking::text).collect(Collectors.joining("; ")));
    }
}
