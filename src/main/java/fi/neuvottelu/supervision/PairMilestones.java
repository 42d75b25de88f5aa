package fi.neuvottelu.supervision;

import fi.neuvottelu.beginning.FirstDays;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.judging.Statements;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Near the end of a council term a municipality is told, as its county's supervisors are, that the two have not negotiated:
 * 611/2021 s. 14 binds both.
 */
@Component
class PairMilestones implements PartySchedule {
    private static final Act ACT = Act.COOPERATION;

    static final List<String> DEFAULTS = Milestone.TERM_AT_RISK.defaults();

    private final Parties parties;
    private final Statements statements;
    private final FirstDays firstDays;
    private final WorkingDays workingDays;
    private final MilestoneDates dates;

    PairMilestones(
            Parties parties,
            Statements statements,
            FirstDays firstDays,
            WorkingDays workingDays,
            MilestoneSettings settings) {
        this.parties = parties;
        this.statements = statements;
        this.firstDays = firstDays;
        this.workingDays = workingDays;
        this.dates = settings.dates(Concern.Kind.PAIR_AT_RISK, DEFAULTS);
    }

    @Override
    public Stream<Due> open(LocalDate today) {
        return ACT.windowOf(today).stream().flatMap(term -> dates.latest(term, today, workingDays).stream()
                .flatMap(day -> counties(today).flatMap(host -> open(host, term, List.of(day)))));
    }

    @Override
    public Stream<Due> rehearse(LocalDate from, LocalDate to) {
        return Milestones.windows(ACT, from, to).flatMap(term -> {
            var days = dates.in(term, workingDays).stream()
                    .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                    .toList();
            return days.isEmpty() ? Stream.empty() : counties(to).flatMap(host -> open(host, term, days));
        });
    }

    /** Those that have begun: of the others nothing is known. */
    private Stream<Host> counties(LocalDate on) {
        var begun = firstDays.all();
        return parties.hosts().stream()
                .filter(ACT::obliges)
                .filter(host ->
                        begun.containsKey(host.id()) && !begun.get(host.id()).isAfter(on));
    }

    private Stream<Due> open(Host host, Window term, List<LocalDate> days) {
        return statements.pairs(ACT, host, term).stream()
                .filter(pair -> !pair.held().holds())
                .map(pair -> parties.byId(pair.municipality()))
                .flatMap(municipality -> days.stream().map(day -> due(host, municipality, term, day)));
    }

    private static Due due(Host host, Party municipality, Window term, LocalDate day) {
        var kind = Concern.Kind.PAIR_AT_RISK;
        return new Due(
                day,
                kind,
                host,
                municipality,
                kind + " " + municipality.id() + " " + term.label() + " " + day,
                (today, language) -> text(host, municipality, term, today, language));
    }

    private static String text(Host host, Party municipality, Window term, LocalDate today, Language language) {
        var locale = language.locale();
        return Texts.say(
                "digest.PAIR_AT_RISK.line",
                locale,
                municipality.name().in(language),
                host.name().in(language),
                WrittenDate.of(term.end(), locale),
                ChronoUnit.DAYS.between(today, term.end()),
                Section.of(ACT, host).text(locale));
    }
}
