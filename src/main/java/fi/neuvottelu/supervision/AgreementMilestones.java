package fi.neuvottelu.supervision;

import fi.neuvottelu.agreement.Agreement;
import fi.neuvottelu.agreement.Agreements;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Before a strategic cooperation agreement ends, its parties are asked whether they renew it or let it end. No Act demands
 * such an agreement.
 */
@Component
class AgreementMilestones implements PartySchedule {
    static final List<String> DEFAULTS = List.of("-365", "-180", "-90");

    private final Agreements agreements;
    private final Parties parties;
    private final WorkingDays workingDays;
    private final MilestoneDates dates;

    AgreementMilestones(Agreements agreements, Parties parties, WorkingDays workingDays, MilestoneSettings settings) {
        this.agreements = agreements;
        this.parties = parties;
        this.workingDays = workingDays;
        this.dates = settings.dates(Concern.Kind.AGREEMENT_ENDS, DEFAULTS);
    }

    @Override
    public Stream<Due> open(LocalDate today) {
        return agreements.endingFrom(today).stream().flatMap(one -> dates.latest(time(one), today, workingDays).stream()
                .flatMap(day -> dues(one, day)));
    }

    @Override
    public Stream<Due> rehearse(LocalDate from, LocalDate to) {
        return agreements.endingFrom(from).stream().flatMap(one -> dates.in(time(one), workingDays).stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .flatMap(day -> dues(one, day)));
    }

    private static Window time(Agreement one) {
        return new Window(one.beginsOn(), Objects.requireNonNull(one.endsOn()));
    }

    /** To the people of the host and of each party. */
    private Stream<Due> dues(Agreement one, LocalDate day) {
        var host = parties.host(one.host());
        var kind = Concern.Kind.AGREEMENT_ENDS;
        var item = kind + " " + one.id() + " " + one.endsOn() + " " + day;
        return Stream.concat(Stream.of(one.host()), one.parties().stream())
                .map(id -> partyOn(id, day))
                .distinct()
                .map(party -> new Due(day, kind, host, party, item, (today, language) -> text(one, today, language)));
    }

    /** What a municipality agreed on passes to the one that continues it. */
    private Party partyOn(PartyId id, LocalDate day) {
        return parties.byId(id) instanceof Municipality municipality
                        && !municipality.existsOn(day)
                        && municipality.successor() != null
                ? parties.successorOf(municipality)
                : parties.byId(id);
    }

    private String text(Agreement one, LocalDate today, Language language) {
        var locale = language.locale();
        var end = Objects.requireNonNull(one.endsOn());
        var said = Texts.say(
                "digest.AGREEMENT_ENDS.line",
                locale,
                one.title(),
                parties.host(one.host()).shortName().in(language),
                WrittenDate.of(end, locale),
                ChronoUnit.DAYS.between(today, end));
        return one.link() == null ? said : said + " " + one.link();
    }
}
