package fi.neuvottelu.earlier;

import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of a file of negotiations, with the refusals that are about what stands in it. */
enum EarlierColumn {
    HELD_ON("date.", "earlier.inFuture", "earlier.before", "earlier.twice"),
    ACTS("earlier.actMissing", "earlier.actUnknown", "earlier.actNotOfHost"),
    INVITED,
    INVITED_ON("earlier.invitedOn", "earlier.invitedAfterwards"),
    INVITED_BY("earlier.invitedBy"),
    CAME("earlier.nobodyCame", "earlier.partyTwice"),
    PUBLIC_OTHER,
    PRIVATE,
    NONPROFIT,
    TOPICS("earlier.topic"),
    DOCUMENT("earlier.link", "earlier.seenWithoutDocument"),
    SEEN_ON("earlier.seenOn"),
    MEASURES("earlier.measureText"),
    OWNERS("earlier.ownerUnknown"),
    DUE_ON,
    NOTE;

    static final List<Locale> LANGUAGES =
            Stream.of("fi", "sv", "en").map(Locale::new).toList();

    private final List<String> refusals;

    EarlierColumn(String... refusals) {
        this.refusals = List.of(refusals);
    }

    String head(Locale language) {
        return Texts.say("earlierFile." + this, language);
    }

    static Optional<EarlierColumn> of(Refusal wrong) {
        return Stream.of(values())
                .filter(column -> column.refusals.stream().anyMatch(wrong.key()::startsWith))
                .findFirst();
    }
}
