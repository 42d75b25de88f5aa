package fi.neuvottelu.document;

import fi.neuvottelu.document.Paper.Block;
import fi.neuvottelu.document.Paper.Listing;
import fi.neuvottelu.document.Paper.Passage;
import fi.neuvottelu.document.Paper.Section;
import fi.neuvottelu.document.Paper.Table;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sections of a paper as they are put together: what says nothing has no heading either. */
public final class Sections {
    private final Language language;
    private final List<Section> sections = new ArrayList<>();

    public Sections(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** @param blocks null where there is nothing to say */
    public Sections under(@Nullable String heading, @Nullable Block... blocks) {
        return under(heading, Stream.of(blocks));
    }

    public Sections under(@Nullable String heading, Stream<? extends @Nullable Block> blocks) {
        var said = blocks.filter(Objects::nonNull).<Block>map(one -> one).toList();
        if (!said.isEmpty()) {
            sections.add(new Section(heading, said));
        }
        return this;
    }

    /** A heading that says all there is. */
    public Sections heading(String heading) {
        sections.add(new Section(heading, List.of()));
        return this;
    }

    public List<Section> all() {
        return List.copyOf(sections);
    }

    /** @param key of a word that says what the text is */
    public @Nullable Passage told(String key, @Nullable String text) {
        return text == null || text.isBlank() ? null : new Passage(say(key), text);
    }

    public @Nullable Passage text(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Passage(null, text);
    }

    public @Nullable Listing list(List<String> items) {
        return items.isEmpty() ? null : new Listing(items);
    }

    /** @param heads keys of the words above the columns */
    public @Nullable Table table(List<String> heads, List<List<String>> rows) {
        return rows.isEmpty() ? null : new Table(heads.stream().map(this::say).toList(), rows);
    }

    public String say(String key, Object... arguments) {
        return Texts.say(key, language.locale(), arguments);
    }
}
