package fi.neuvottelu.records;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.words.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The receipt that both sides get when a municipality has delivered its welfare report and plan (612/2021 s. 6(3), (5)). */
@Component
class DeliveryLetters {
    private final DispatchRegister register;
    private final Contacts contacts;
    private final Settings settings;
    private final Clock clock;

    DeliveryLetters(DispatchRegister register, Contacts contacts, Settings settings, Clock clock) {
        this.register = register;
        this.contacts = contacts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the letter says.
     *
     * @param from whose report it is
     * @param to all to whom it was delivered
     * @param published null while no publication is recorded with it
     */
    record Text(
            String host,
            String recipient,
            String from,
            String to,
            LocalDate adoptedOn,
            LocalDate deliveredOn,
            String link,
            @Nullable String title,
            @Nullable Published published,
            List<String> sections,
            String contact,
            String tasklist) {}

    record Published(String address, LocalDate on) {}

    /**
     * @param deliveries of one holder, made at once
     * @param publication recorded with them, null if none is
     */
    void delivered(
            List<Owed> deliveries,
            LocalDate adoptedOn,
            DutyRecords.Content content,
            DutyRecords.@Nullable Content publication) {
        var first = deliveries.get(0);
        var host = Objects.requireNonNull(first.host());
        Stream.concat(Stream.of(first.holder()), deliveries.stream().map(DeliveryLetters::recipient))
                .forEach(to -> queue(host, to, deliveries, adoptedOn, content, publication));
    }

    private static Party recipient(Owed delivery) {
        return Objects.requireNonNull(delivery.counterpart());
    }

    private void queue(
            Host host,
            Party to,
            List<Owed> deliveries,
            LocalDate adoptedOn,
            DutyRecords.Content content,
            DutyRecords.@Nullable Content publication) {
        register.queue(new NewLetter(
                "delivered " + DutyRecords.Key.of(deliveries.get(0)).written() + " to " + to.id() + " "
                        + clock.instant(),
                LetterKind.REPORT_DELIVERED,
                host.id(),
                null,
                null,
                to.id(),
                LetterLanguages.of(host, to),
                language -> new Text(
                        host.name().in(language),
                        to.name().in(language),
                        deliveries.get(0).holder().name().in(language),
                        deliveries.stream()
                                .map(one -> recipient(one).name().in(language))
                                .collect(Collectors.joining(", ")),
                        adoptedOn,
                        content.datedOn(),
                        content.link(),
                        content.title(),
                        publication == null ? null : new Published(publication.link(), publication.datedOn()),
                        deliveries.stream()
                                .map(one -> one.section().text(language.locale()))
                                .toList(),
                        contactOf(host, language),
                        settings.tasklist())));
    }

    private String contactOf(Host host, Language language) {
        var name = host.name().in(language);
        return contacts.mailboxOf(host.id(), LocalTimes.today(clock))
                .map(registry -> name + ", " + registry.mailbox().address())
                .orElse(name);
    }
}
