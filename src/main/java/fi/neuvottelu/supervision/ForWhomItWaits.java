package fi.neuvottelu.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.register.Eyes;
import fi.neuvottelu.register.Line;
import fi.neuvottelu.register.Register;
import fi.neuvottelu.register.Waiting;
import fi.neuvottelu.register.Wanted;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For whom duties wait, one line a duty; told beside what is new, never by itself. */
@Component
class ForWhomItWaits {
    private final Register register;
    private final Parties parties;

    ForWhomItWaits(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
    }

    /** In the host's area. */
    Stream<Concern> at(Host host, LocalDate today) {
        var lines = register.lines(Wanted.of(host, today), Eyes.of(host));
        return byDuty(lines.stream())
                .map(duty -> new Concern(
                        "waiting " + host.id() + " " + duty.get(0).owed().duty(),
                        Concern.Kind.WAITING,
                        host.id(),
                        language -> Texts.say(
                                "digest.WAITING.line",
                                language.locale(),
                                named(duty, language),
                                waiting(duty, language))));
    }

    /** Of parties that are no hosts: what each of them owes and what is owed to it. */
    Map<PartyId, List<Concern>> of(Set<PartyId> told, LocalDate today) {
        var lines = register.lines(Wanted.on(today), Eyes.of(told));
        return told.stream().collect(toMap(Function.identity(), party -> byDuty(
                        lines.stream().filter(line -> line.owed().isBetween(party)))
                .map(duty -> concern(party, duty))
                .toList()));
    }

    private Concern concern(PartyId party, List<Line> duty) {
        var owed = duty.get(0).owed();
        // HUS owes its own report in nobody's area.
        var host = owed.host() == null ? parties.hosts().get(0) : owed.host();
        return new Concern(
                "waiting " + party + " " + owed.duty(),
                Concern.Kind.PARTY_WAITING,
                host.id(),
                language -> Texts.say(
                        "digest.PARTY_WAITING.line",
                        language.locale(),
                        Objects.requireNonNull(parties.nameOf(party, language)),
                        named(duty, language),
                        waiting(duty, language)));
    }

    private static Stream<List<Line>> byDuty(Stream<Line> lines) {
        return lines
                .filter(line -> line.waiting() != null && !line.waiting().isEmpty())
                .collect(groupingBy(line -> line.owed().duty(), LinkedHashMap::new, toList()))
                .values()
                .stream();
    }

    private static String named(List<Line> duty, Language language) {
        var owed = duty.get(0).owed();
        var window = owed.window();
        return Texts.say("dutyName." + owed.duty(), language.locale()) + (window == null ? "" : " " + window.label());
    }

    private static String waiting(List<Line> duty, Language language) {
        return Waiting.together(duty.stream()
                        .map(Line::waiting)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream))
                .stream()
                .map(one -> one.text(language.locale()))
                .collect(joining("; "));
    }
}
