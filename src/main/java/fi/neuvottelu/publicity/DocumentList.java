package fi.neuvottelu.publicity;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.casenumber.CaseNumbers;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.past.Telling;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of a round with their stage, ground and day: what a request for information is answered by. */
@Component
public class DocumentList {
    private final Publicities publicities;
    private final CaseNumbers numbers;
    private final Past past;

    DocumentList(Publicities publicities, CaseNumbers numbers, Past past) {
        this.publicities = publicities;
        this.numbers = numbers;
        this.past = past;
    }

    /**
     * A document on the list.
     *
     * @param document its id in the register
     * @param handledUnder case number of the host, or ours until it is known
     * @param kind as the register names it
     * @param ground section that it rests on; null if none was given
     * @param publicFrom null where it is not public, or nobody knows from when
     * @param byHost whether the host has said it; otherwise it is our rule's proposal
     * @param hash SHA-256, in hexadecimal
     */
    public record Line(
            long document,
            String handledUnder,
            String title,
            String kind,
            int version,
            LocalDate registeredOn,
            Stage stage,
            @Nullable String ground,
            @Nullable LocalDate publicFrom,
            boolean byHost,
            @Nullable String reason,
            String hash) {
        public String registered() {
            return LocalTimes.shown(registeredOn);
        }

        public @Nullable String from() {
            return publicFrom == null ? null : LocalTimes.shown(publicFrom);
        }
    }

    /** The oldest first; grounds in the reader's language. */
    public List<Line> of(Round round, Locale language) {
        var documents = publicities.ofRound(round.id(), round.host());
        var said = publicities.saidOf(
                documents.stream().map(Publicities.Registered::id).toList());
        var handledUnder = numbers.of(round, round.host()).text(language);
        return documents.stream()
                .map(one -> line(one, publicity(one, said, language), handledUnder))
                .toList();
    }

    private static Line line(Publicities.Registered one, Publicity publicity, String handledUnder) {
        return new Line(
                one.id(),
                handledUnder,
                one.title(),
                one.kind(),
                one.version(),
                one.registeredOn(),
                publicity.stage(),
                publicity.ground(),
                publicity.publicFrom(),
                publicity.byHost(),
                publicity.reason(),
                one.hash());
    }

    private static Publicity publicity(Publicities.Registered one, Map<Long, Publicities.Said> said, Locale language) {
        var byHost = said.get(one.id());
        if (byHost != null) {
            return byHost.publicity();
        }
        var rule = PublicityRule.of(one.kind());
        return new Publicity(
                rule.stage(), rule.ground(language), rule.stage().hasDay() ? one.registeredOn() : null, false, null);
    }

    /** @throws NotHere if the document is none of this round */
    void say(Round round, long document, PublicityDraft draft) {
        var one = publicities.ofRound(round.id(), round.host()).stream()
                .filter(registered -> registered.id() == document)
                .findFirst()
                .orElseThrow(NotHere::new);
        publicities.say(document, draft.judged(one.registeredOn()));
    }

    /** What had been said before, in words; the oldest first. */
    Map<String, List<String>> before(List<Line> lines, Locale language) {
        var subjects =
                lines.stream().map(line -> String.valueOf(line.document())).toList();
        var told = new HashMap<String, List<String>>();
        past.of(PastKind.PUBLICITY, subjects, Publicities.Said.class)
                .forEach((subject, former) -> told.put(
                        subject,
                        former.stream()
                                .map(one -> Texts.say(
                                        "documentList.until",
                                        language,
                                        Texts.say(
                                                "publicity.stage."
                                                        + one.content().stage(),
                                                language),
                                        one.content().reason(),
                                        Telling.moment(one.changedAt())))
                                .toList()));
        return told;
    }
}
