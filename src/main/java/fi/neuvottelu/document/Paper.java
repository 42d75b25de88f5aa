package fi.neuvottelu.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fi.neuvottelu.party.Language;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a document says in one language, before it has a shape: a view of rows, in the order in which they are read.
 *
 * @param about what it is of, such as the name of the round; null where the title says it
 * @param host name of the authority whose document it is
 * @param handledUnder case number of the host, or what stands for it until it is known; beside it that of the party whose copy it is
 * @param standing what kind of text it is as yet: a draft, which version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Paper(
        Language language,
        String title,
        @Nullable String about,
        String host,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> handledUnder,
        String standing,
        List<Section> sections) {
    public Paper {
        // What was locked before has none.
        handledUnder = handledUnder == null ? List.of() : List.copyOf(handledUnder);
        sections = List.copyOf(sections);
    }

    /** One that has not been registered yet: {@link Printing} says how it stands. */
    public static Paper of(Language language, Kind kind, @Nullable String about, String host, List<Section> sections) {
        return new Paper(language, kind.title(language), about, host, List.of(), "", sections);
    }

    String name() {
        return about == null ? title : title + ": " + about;
    }

    /** As plain text, for whoever gets no file. */
    public String asText() {
        return Stream.of(Stream.of(host, title), Stream.ofNullable(about), handledUnder.stream(), lines())
                .flatMap(some -> some)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> lines() {
        return sections.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.heading() == null ? "" : "\n" + one.heading()),
                        one.blocks().stream().flatMap(Block::lines)));
    }

    /** What stands below one heading; before the first heading there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Section(@Nullable String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** A piece of a section. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(Passage.class), @JsonSubTypes.Type(Listing.class), @JsonSubTypes.Type(Table.class)
    })
    public sealed interface Block {
        Block with(UnaryOperator<String> change);

        /** Everything in it, as it is read. */
        Stream<String> texts();

        /** The same, a line each. */
        Stream<String> lines();
    }

    /** A text, with a word before it that says what it is; null where the heading does. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Passage(@Nullable String label, String text) implements Block {
        @Override
        public Block with(UnaryOperator<String> change) {
            return new Passage(changed(label, change), change.apply(text));
        }

        @Override
        public Stream<String> texts() {
            return Stream.concat(Stream.ofNullable(label), Stream.of(text));
        }

        @Override
        public Stream<String> lines() {
            return Stream.of(label == null ? text : label + ": " + text);
        }
    }

    public record Listing(List<String> items) implements Block {
        @Override
        public Block with(UnaryOperator<String> change) {
            return new Listing(items.stream().map(change).toList());
        }

        @Override
        public Stream<String> texts() {
            return items.stream();
        }

        @Override
        public Stream<String> lines() {
            return items.stream().map(item -> "- " + item);
        }
    }

    /** @param rows as many cells each as there are heads */
    public record Table(List<String> heads, List<List<String>> rows) implements Block {
        @Override
        public Block with(UnaryOperator<String> change) {
            return new Table(
                    heads.stream().map(change).toList(),
                    rows.stream().map(row -> row.stream().map(change).toList()).toList());
        }

        @Override
        public Stream<String> texts() {
            return Stream.concat(heads.stream(), rows.stream().flatMap(List::stream));
        }

        @Override
        public Stream<String> lines() {
            return rows.stream().map(row -> "- " + String.join("; ", row));
        }
    }

    /** The same with each of its texts changed. */
    Paper with(UnaryOperator<String> change) {
        return new Paper(
                language,
                change.apply(title),
                changed(about, change),
                change.apply(host),
                handledUnder.stream().map(change).toList(),
                change.apply(standing),
                sections.stream()
                        .map(one -> new Section(
                                changed(one.heading(), change),
                                one.blocks().stream()
                                        .map(block -> block.with(change))
                                        .toList()))
                        .toList());
    }

    Paper standing(String now) {
        return new Paper(language, title, about, host, handledUnder, now, sections);
    }

    /** @param numbers in the words of its language */
    public Paper under(List<String> numbers) {
        return new Paper(language, title, about, host, numbers, standing, sections);
    }

    Paper with(Section more) {
        return new Paper(
                language,
                title,
                about,
                host,
                handledUnder,
                standing,
                Stream.concat(sections.stream(), Stream.of(more)).toList());
    }

    /** All that it says, its heads and titles too. */
    Stream<String> everything() {
        return Stream.of(Stream.of(title, host, standing), Stream.ofNullable(about), handledUnder.stream(), texts())
                .flatMap(some -> some);
    }

    /** All that it says below its title, in the order in which it is read. */
    Stream<String> texts() {
        return sections.stream()
                .flatMap(one -> Stream.concat(
                        Stream.ofNullable(one.heading()), one.blocks().stream().flatMap(Block::texts)));
    }

    private static @Nullable String changed(@Nullable String text, UnaryOperator<String> change) {
        return text == null ? null : change.apply(text);
    }
}
