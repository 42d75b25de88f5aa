package fi.neuvottelu.records;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.statute.Duty;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both sides read the same of a delivered report: what, when, to whom, under which section. */
class DeliveryLettersReadTest {
    @Test
    void deliveredInUusimaaAndPublished() {
        readsAsApproved(LetterKind.REPORT_DELIVERED, "full", language -> text(language, true));
    }

    @Test
    void deliveredElsewhere() {
        readsAsApproved(LetterKind.REPORT_DELIVERED, "sparse", language -> text(language, false));
    }

    private static DeliveryLetters.Text text(Language language, boolean full) {
        var host = KnownParties.host(full ? "hva-03" : "hva-12");
        var county = host.name().in(language);
        var hus = KnownParties.party("hus").name().in(language);
        return new DeliveryLetters.Text(
                county,
                full ? hus : county,
                KnownParties.party(full ? "kunta-049" : "kunta-491").name().in(language),
                full ? county + ", " + hus : county,
                LocalDate.of(2026, 12, 14),
                LocalDate.of(2026, 12, 16),
                "https://www.kunta.example/hyvinvointi.pdf",
                full ? "Hyvinvointikertomus " + TYPED : null,
                full
                        ? new DeliveryLetters.Published(
                                "https://www.kunta.example/hyvinvointi", LocalDate.of(2027, 1, 4))
                        : null,
                (full ? Stream.of(Duty.OB_DEL_C, Duty.OB_DEL_H) : Stream.of(Duty.OB_DEL_C))
                        .map(duty -> duty.section(KnownParties.party(full ? "kunta-049" : "kunta-491"))
                                .text(language.locale()))
                        .toList(),
                county + ", kirjaamo@hva.example",
                "https://neuvottelu.example/camunda/app/tasklist/default/");
    }
}
