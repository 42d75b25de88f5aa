package fi.neuvottelu.publicity;

import fi.neuvottelu.statute.Section;
import fi.neuvottelu.words.Texts;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What we propose for a kind of document until the host says otherwise. The place is the Act's; that the document falls under it
 * is a reading of ours.
 */
enum PublicityRule {
    /** Public once examined and signed or confirmed likewise. */
    MINUTES(Stage.PUBLIC, new Section(PublicityRule.ACT, 6, 1), 6),
    /** What will be confirmed is not yet. */
    MINUTES_DRAFT(Stage.NOT_YET_PUBLIC, new Section(PublicityRule.ACT, 6, 1), 6),
    /** Made for negotiations and contacts: under the Act only if it must be archived, which the host knows. */
    OTHER(Stage.NOT_JUDGED, new Section(PublicityRule.ACT, 5, 4), PublicityRule.NONE);

    private static final String ACT = "621/1999";
    private static final int NONE = 0;

    private final Stage stage;
    private final Section section;
    private final int item;

    PublicityRule(Stage stage, Section section, int item) {
        this.stage = stage;
        this.section = section;
        this.item = item;
    }

    /** @param kind of the document register; one that has no rule of its own is {@link #OTHER} */
    static PublicityRule of(String kind) {
        return Stream.of(values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(OTHER);
    }

    Stage stage() {
        return stage;
    }

    Section section() {
        return section;
    }

    String ground(Locale language) {
        var place = section.text(language);
        return item == NONE ? place : Texts.say("publicity.item", language, place, item);
    }
}
