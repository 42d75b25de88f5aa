package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Paper;
import fi.neuvottelu.document.Paper.Block;
import fi.neuvottelu.document.Paper.Passage;
import fi.neuvottelu.document.Paper.Table;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.party.Language;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Minutes as a paper: template 6.4, in the order of their text. */
final class MinutesPaper {
    private final MinutesText text;
    private final Sections sections;

    private MinutesPaper(MinutesText text, Language language) {
        this.text = text;
        this.sections = new Sections(language);
    }

    static Paper of(MinutesText text, Kind kind, Language language) {
        return Paper.of(language, kind, text.roundName(), text.hostName(), new MinutesPaper(text, language).sections());
    }

    private List<Paper.Section> sections() {
        sections.under(null, head());
        sections.under(say("minutes.present"), present());
        sections.under(say("minutes.absent"), sections.list(text.absent()));
        sections.under(say("minutes.material"), sections.text(text.material()));
        text.points().forEach(this::point);
        text.topics().forEach(one -> sections.under(capital(one.title()), sections.text(one.text())));
        sections.under(say("minutes.discussion"), sections.text(text.discussion()));
        sections.under(say("minutes.measures"), measures());
        sections.under(
                say("minutes.differingViews"),
                Stream.concat(Stream.of(text.differingViews()).map(sections::text), views(text.views())));
        sections.under(say("minutes.dissents"), views(text.dissents()));
        sections.under(say("minutes.furtherHandling"), sections.text(text.furtherHandling()));
        sections.under(say("minutes.nextNegotiation"), sections.text(text.nextNegotiation()));
        sections.under(say("minutes.approvals"), approvals());
        sections.under(say("paper.contact"), sections.text(text.contact()));
        return sections.all();
    }

    private Stream<@Nullable Block> head() {
        return Stream.of(
                sections.told("minutes.host", text.hostName()),
                sections.told("paper.organiser", text.organiser()),
                sections.told("minutes.ground", text.legalGround()),
                sections.told(
                        "minutes.time",
                        say(
                                "form.time",
                                WrittenDate.inFigures(text.day()),
                                WrittenDate.inFigures(text.from()),
                                WrittenDate.inFigures(text.to()))),
                sections.told("minutes.place", text.place()),
                sections.told("paper.link", text.link()),
                sections.told("minutes.chair", text.chair()),
                sections.told("minutes.secretary", text.secretary()),
                sections.told("minutes.languages", text.languages()));
    }

    private void point(MinutesText.Point point) {
        var said = Stream.of(
                        sections.told("minutes.discussion", point.discussion()),
                        sections.told("minutes.noted", point.noted()),
                        sections.told("minutes.agreed", point.agreed()),
                        sections.told("minutes.open", point.open()))
                .filter(Objects::nonNull)
                .toList();
        sections.under(
                point.number() + ". " + point.title(),
                said.isEmpty() ? Stream.of(sections.text(say("paper.nothingRecorded"))) : said.stream());
    }

    private @Nullable Table present() {
        return sections.table(
                List.of("paper.column.organisation", "paper.column.person"),
                text.present().stream()
                        .flatMap(one -> one.people().stream().map(person -> List.of(one.name(), person)))
                        .toList());
    }

    private @Nullable Table measures() {
        var measures = text.measures();
        return sections.table(
                List.of("paper.column.number", "paper.column.measure", "paper.column.owner", "paper.column.due"),
                IntStream.range(0, measures.size())
                        .mapToObj(n -> measure(n + 1, measures.get(n)))
                        .toList());
    }

    private List<String> measure(int number, MinutesText.Measure one) {
        var owner = one.owner() == null ? say("minutes.noOwner") : one.owner();
        return List.of(
                String.valueOf(number),
                one.text(),
                one.role() == null ? owner : owner + ", " + one.role(),
                one.due() == null ? "" : WrittenDate.inFigures(one.due()));
    }

    private @Nullable Table approvals() {
        return sections.table(
                List.of("paper.column.role", "paper.column.person", "paper.column.state", "paper.column.day"),
                text.approvals().stream()
                        .map(one -> List.of(
                                one.role(),
                                one.name(),
                                one.state(),
                                one.on() == null ? "" : WrittenDate.inFigures(one.on())))
                        .toList());
    }

    private static Stream<Passage> views(List<MinutesText.Dissent> views) {
        return views.stream().map(one -> new Passage(one.party(), one.text()));
    }

    private static String capital(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private String say(String key, Object... arguments) {
        return sections.say(key, arguments);
    }
}
