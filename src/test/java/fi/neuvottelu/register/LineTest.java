package fi.neuvottelu.register;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Explanation;
import fi.neuvottelu.statute.Finding;
import fi.neuvottelu.statute.Obligations;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order of the register: status, nothing planned, fewest days left, then codes. */
class LineTest {
    private static final Obligations FINLAND = new Obligations(
            KnownParties.all().hosts(),
            KnownParties.all()::everMunicipalitiesOf,
            KnownParties.all().hus());

    @Test
    void theMostUrgentComesFirst() {
        var ordered = List.of(
                line("OB-NAME", "17", null, Status.OVERDUE, true),
                line("OB-Y7", "03", null, Status.AT_RISK_RED, false),
                line("OB-Y7", "17", null, Status.AT_RISK_RED, false),
                line("OB-YREP", "17", null, Status.AT_RISK_RED, false),
                line("OB-T14", "17", "905", Status.AT_RISK_RED, false),
                line("OB-T14", "17", "946", Status.AT_RISK_RED, false),
                line("OB-NAME", "03", null, Status.AT_RISK_RED, false),
                line("OB-Y7", "02", null, Status.AT_RISK_RED, true),
                line("OB-Y7", "01", null, Status.AT_RISK_AMBER, false),
                line("OB-Y7", "04", null, Status.HELD_EVIDENCE_OPEN, false),
                line("OB-Y7", "05", null, Status.NOT_STARTED, false),
                line("OB-NAME", "01", null, Status.OPEN, false),
                line("OB-Y7", "06", null, Status.FULFILLED, false),
                line("OB-T14", "06", "050", Status.ENDED, false));
        var mixed = new ArrayList<>(ordered);
        Collections.shuffle(mixed, new Random(7));
        assertThat(mixed.stream().sorted(Line.MOST_URGENT_FIRST)).containsExactlyElementsOf(ordered);
    }

    /** What was missed or met before the windows of now. */
    @Test
    void ofTheWindowsBeforeOnlyWhatWasNotMetIsWanted() {
        var on = LocalDate.of(2027, 1, 11);
        var wanted = Wanted.unfinished(on);
        for (var status : Status.values()) {
            var line = line("OB-Y7", "17", null, status, false);
            assertThat(wanted.isWanted(wanted.asked(), line))
                    .as("now %s", status)
                    .isTrue();
            assertThat(wanted.asked().before()).allSatisfy(before -> assertThat(wanted.isWanted(before, line))
                    .as("before %s", status)
                    .isEqualTo(status != Status.FULFILLED && status != Status.ENDED && status.isJudged()));
        }
    }

    private static Line line(String code, String holder, @Nullable String counterpart, Status status, boolean planned) {
        var owed = owed(code, holder, counterpart);
        return new Line(
                owed,
                LocalDate.of(2027, 1, 11),
                status,
                true,
                null,
                false,
                planned,
                false,
                Finding.byRecord(owed, false),
                new Explanation(List.of(), null, null),
                null,
                false,
                false,
                List.of());
    }

    private static Owed owed(String code, String holder, @Nullable String counterpart) {
        return FINLAND.in(Asked.on(LocalDate.of(2027, 1, 11))).stream()
                .filter(one -> one.duty().code().equals(code)
                        && one.holderCode().equals(holder)
                        && (counterpart == null || counterpart.equals(one.counterpartCode())))
                .findFirst()
                .orElseThrow();
    }
}
