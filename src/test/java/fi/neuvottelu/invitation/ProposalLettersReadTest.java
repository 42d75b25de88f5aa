package fi.neuvottelu.invitation;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.round.KnownRounds;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A party reads what has become of each point that it proposed, and why one is declined. */
class ProposalLettersReadTest {
    private static final Host HOST = KnownParties.host("hva-17");

    @Test
    void thePartyIsToldOfEachOfItsProposals() {
        readsAsApproved(
                LetterKind.AGENDA_PROPOSALS,
                "full",
                language -> text(
                        language,
                        List.of(new ProposalLetters.Taken("Nuorten liikuntapaikat", 13, "Liikuntapaikat")),
                        List.of(new ProposalLetters.Declined("Tieverkko", TYPED))));
        readsAsApproved(
                LetterKind.AGENDA_PROPOSALS,
                "sparse",
                language -> text(language, List.of(), List.of(new ProposalLetters.Declined(TYPED, "Ei kuulu tähän"))));
        readsAsApproved(
                LetterKind.AGENDA_PROPOSALS,
                "taken",
                language -> text(language, List.of(new ProposalLetters.Taken(TYPED, 13, TYPED)), List.of()));
    }

    private static ProposalLetters.Text text(
            Language language, List<ProposalLetters.Taken> taken, List<ProposalLetters.Declined> declined) {
        return new ProposalLetters.Text(
                new AboutSession(
                        KnownRounds.nameIn2027(HOST, language),
                        HOST.name().in(language),
                        KnownParties.party("kunta-905").name().in(language),
                        LocalDate.of(2027, 3, 10),
                        LocalTime.of(9, 0),
                        LocalTime.of(11, 30),
                        "Kaisa Koordinaattori, hyte-koordinaattori, hyte@pohjanmaa.example",
                        "https://neuvottelu.example/camunda/app/tasklist/default/",
                        LocalDate.of(2027, 2, 20)),
                taken,
                declined);
    }
}
