package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the agenda of a session is made of.
 *
 * @param subjects what the session is about, its own round first; another Act's topics become a point of their own
 * @param items its points: the template's, or what the coordinator has made of them
 * @param undecided points that the parties asked for and on which nobody has decided; they stand before the result and closing
 */
record Agenda(
        List<RoundTopics> subjects, List<TextPair> themes, List<AgendaItem> items, List<AgendaProposal> undecided) {
    private static final String LINE = "\n   - ";

    static Agenda ofTemplate(List<RoundTopics> subjects, List<TextPair> themes, List<AgendaProposal> undecided) {
        return new Agenda(subjects, themes, AgendaTemplate.items(subjects, !themes.isEmpty()), undecided);
    }

    /** As the coordinator has made it. A round for which the session counts since then has its point, too. */
    static Agenda edited(
            List<RoundTopics> subjects, List<TextPair> themes, List<AgendaItem> rows, List<AgendaProposal> undecided) {
        var known = rows.stream().map(AgendaItem::pointKey).toList();
        var agenda = new Agenda(subjects, themes, rows, undecided);
        return agenda.with(AgendaTemplate.items(subjects, !themes.isEmpty()).stream()
                .filter(item -> item.kind() == AgendaItemKind.ALSO && !known.contains(item.pointKey()))
                .toList());
    }

    private Agenda with(List<AgendaItem> more) {
        var all = new ArrayList<>(items);
        all.addAll(closing(all), more);
        return new Agenda(subjects, themes, List.copyOf(all), undecided);
    }

    /** All that a reader is shown, in order. */
    List<AgendaItem> standing() {
        var standing = items.stream()
                .filter(item ->
                        !themes.isEmpty() || !item.isOfTemplate(template().themes()))
                .collect(Collectors.toCollection(ArrayList::new));
        standing.addAll(
                closing(standing), undecided.stream().map(AgendaItem::proposed).toList());
        return standing;
    }

    private int closing(List<AgendaItem> standing) {
        var at = standing.size();
        while (at > 0 && closes(standing.get(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean closes(AgendaItem item) {
        return item.templatePoint() != null && item.templatePoint() > template().points() - AgendaTemplate.FROM_THE_END;
    }

    /** @param earlier what was agreed before, a line each */
    List<String> points(List<String> earlier, Language language) {
        return standing().stream()
                .map(item -> title(item, language) + lines(under(item, earlier, language)))
                .toList();
    }

    /** Of the same points in the same order. */
    List<String> keys() {
        return standing().stream().map(AgendaItem::pointKey).toList();
    }

    String title(AgendaItem item, Language language) {
        var title = Objects.requireNonNullElse(item.title().in(language.locale()), "");
        return item.isOfTemplate(template().themes())
                ? title + ": " + String.join(", ", TextPair.in(language.locale(), themes))
                : title;
    }

    private List<String> under(AgendaItem item, List<String> earlier, Language language) {
        return Stream.of(
                        Stream.ofNullable(howLongAndWho(item, language)),
                        TextPair.in(language.locale(), item.headings().lines()).stream(),
                        known(item, earlier, language).stream(),
                        Stream.ofNullable(item.link()))
                .flatMap(each -> each)
                .toList();
    }

    private static @Nullable String howLongAndWho(AgendaItem item, Language language) {
        var said = Stream.of(
                        Stream.ofNullable(item.minutesPlanned())
                                .map(minutes -> Texts.say("agenda.minutes", language.locale(), minutes)),
                        Stream.ofNullable(item.presenter())
                                .map(who -> Texts.say("agenda.presenter", language.locale(), who)))
                .flatMap(each -> each)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? null : said;
    }

    /** What others than the coordinator know of the point. */
    private List<String> known(AgendaItem item, List<String> earlier, Language language) {
        return switch (item.kind()) {
            case TEMPLATE -> item.isOfTemplate(template().followUp()) ? earlier : List.of();
            case QUESTIONS -> own().round().questionList();
            case ALSO ->
                subjects.stream()
                        .filter(other -> Objects.equals(other.round().id(), item.roundId()))
                        .flatMap(other -> named(other.topics(), language).stream())
                        .toList();
            case PROPOSED, OWN -> List.of();
        };
    }

    boolean isForOrganisations(AgendaItem item) {
        return template().organisations() > 0 && item.isOfTemplate(template().organisations());
    }

    RoundTopics own() {
        return subjects.get(0);
    }

    private AgendaTemplate template() {
        return AgendaTemplate.of(own().round().act());
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(LINE::concat).collect(Collectors.joining());
    }

    static List<String> named(List<Topic> topics, Language language) {
        return topics.stream().map(topic -> topic.text(language.locale())).toList();
    }
}
