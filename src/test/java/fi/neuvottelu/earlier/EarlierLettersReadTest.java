package fi.neuvottelu.earlier;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is named as present reads what was recorded of it; a host that is not reads that it can correct it. */
class EarlierLettersReadTest {
    @Test
    void whoIsNamedAsPresentIsAsked() {
        readsAsApproved(LetterKind.EARLIER_NEGOTIATION, "full", language -> text(language, true));
    }

    @Test
    void aHostThatIsNotNamedIsTold() {
        readsAsApproved(LetterKind.EARLIER_NEGOTIATION, "sparse", language -> text(language, false));
    }

    @Test
    void whoWasNamedAndIsNoMoreIsTold() {
        readsAsApproved(LetterKind.EARLIER_NEGOTIATION, "corrected", language -> {
            var told = text(language, true);
            return new EarlierLetters.Text(
                    told.host(),
                    told.party(),
                    told.recorder(),
                    told.heldOn(),
                    told.acts(),
                    false,
                    true,
                    null,
                    told.topics(),
                    told.document(),
                    told.contact(),
                    told.tasklist());
        });
    }

    private static EarlierLetters.Text text(Language language, boolean came) {
        var county = KnownParties.host("hva-17").name().in(language);
        var municipality = KnownParties.party("kunta-905").name().in(language);
        return new EarlierLetters.Text(
                county,
                came ? municipality : county,
                came ? county : municipality,
                LocalDate.of(2026, 6, 5),
                (came ? Stream.of(Act.values()) : Stream.of(Act.COOPERATION))
                        .map(act -> Texts.say("legalGround." + act, language.locale()))
                        .toList(),
                came,
                false,
                came ? LocalDate.of(2026, 4, 20) : null,
                came
                        ? Topic.statutory(Act.COOPERATION).stream()
                                .map(topic -> topic.text(language.locale()))
                                .collect(Collectors.joining(", "))
                        : null,
                came ? "Muistio 7 " + TYPED : null,
                came ? county + ", kirjaamo@pohjanmaa.example" : county,
                "https://neuvottelu.example/camunda/app/tasklist/default/");
    }
}
