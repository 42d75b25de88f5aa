package fi.neuvottelu.dossier;

import fi.neuvottelu.dossier.RoundFacts.LetterCount;
import fi.neuvottelu.dossier.RoundFacts.LetterLine;
import fi.neuvottelu.letter.LettersOnFile;
import fi.neuvottelu.letter.LettersOnFile.Line;
import fi.neuvottelu.round.Round;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letters of a round: whoever is of the host sees how many of each kind there are, a party those that reached it. */
@Component
class LettersOfRound {
    private static final int LATEST = 100;

    private final LettersOnFile letters;

    LettersOfRound(LettersOnFile letters) {
        this.letters = letters;
    }

    List<LetterCount> counted(Round round) {
        return letters.countedOf(round.id()).stream()
                .map(one -> new LetterCount(
                        Shown.say("desk.letterKind." + one.kind()),
                        Shown.say("letterState." + one.state()),
                        one.letters(),
                        Shown.day(one.first()),
                        Shown.day(one.last())))
                .toList();
    }

    List<LetterLine> latest(Look look) {
        return look.reader().ofHost()
                ? List.of()
                : look.reader().organisations().stream()
                        .flatMap(party -> letters.sentTo(party, look.round().id(), LATEST).stream())
                        .map(one -> line(look, one))
                        .toList();
    }

    private static LetterLine line(Look look, Line one) {
        return new LetterLine(
                Shown.say("desk.letterKind." + one.kind()),
                look.name(one.party()),
                one.subject(),
                Shown.say("letterState." + one.state()),
                Shown.day(one.sentAt()));
    }
}
