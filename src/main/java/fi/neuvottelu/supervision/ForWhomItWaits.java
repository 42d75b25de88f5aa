package fi.neuvottelu.supervision;

import static java.util.stream.Collectors.groupingBy;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.register.Eyes;
import fi.neuvottelu.register.Line;
import fi.neuvottelu.register.Register;
import fi.neuvottelu.register.Waiting;
import fi.neuvottelu.register.Wanted;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For whom the duties in a host's area wait, one line a duty; told beside what is new, never by itself. */
@Component
class ForWhomItWaits {
    private final Register register;

    ForWhomItWaits(Register register) {
        this.register = register;
    }

    Stream<Concern> at(Host host, LocalDate today) {
        return register.lines(Wanted.of(host, today), Eyes.of(host)).stream()
                .filter(line -> line.waiting() != null && !line.waiting().isEmpty())
                .collect(groupingBy(line -> line.owed().duty(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(duty -> concern(host, duty.getKey(), duty.getValue()));
    }

    private static Concern concern(Host host, Duty duty, List<Line> lines) {
        var waiting = Waiting.together(
                lines.stream().map(Line::waiting).filter(one -> one != null).flatMap(List::stream));
        var owed = lines.get(0).owed();
        return new Concern(
                "waiting " + host.id() + " " + duty,
                Concern.Kind.WAITING,
                host.id(),
                language -> text(owed, waiting, language));
    }

    private static String text(Owed owed, List<Waiting> waiting, Language language) {
        var locale = language.locale();
        var window = owed.window();
        return Texts.say(
                "digest.WAITING.line",
                locale,
                Texts.say("dutyName." + owed.duty(), locale) + (window == null ? "" : " " + window.label()),
                waiting.stream().map(one -> one.text(locale)).collect(Collectors.joining("; ")));
    }
}
